import { startHarness } from './server';

// Build dist/webview.js first, bundle this file with esbuild, and run it from the repository's root:
// node HARNESS.js [PORT] [WEBVIEW_SCRIPT], then open http://127.0.0.1:PORT/?theme=dark-modern&article=seed
const [port = '4173', webviewScript = 'dist/webview.js'] = process.argv.slice(2);
await startHarness({ port: Number(port), root: process.cwd(), webviewScript });
process.stdout.write(`http://127.0.0.1:${port}/\n`);
