import { serveWorker } from '../protocol/serveWorker';
import { answerFormatting } from './answer';

serveWorker((message) => Promise.resolve(answerFormatting(message)));
