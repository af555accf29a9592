import { connectTableHost } from './host';
import { readTableStrings } from './strings';
import { TablePage } from './tablePage';

const root = document.getElementById('table');
if (!root) {
  throw new Error('The page has no element #table.');
}

let receive: TablePage['receive'] = () => undefined;
const host = connectTableHost((message) => receive(message));
const page = new TablePage(root, readTableStrings(document), host);
receive = (message) => page.receive(message);
host.send({ type: 'ready' });
page.start();
