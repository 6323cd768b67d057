/** Builds the demo, and serves it with a real receiver. */
import {execSync} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {serveDemo} from './demo/serve-demo.mjs';
import {serveFolder} from './static-server.mjs';

const PORT = 8080;
const BUILDS = ['build:cdn', 'build:node', 'build:admin', 'build:site'];

try {
  // First the port, then the builds: what cannot be served need not be built.
  await (await serveFolder('dist/site', {port: PORT})).close();
  for (const name of BUILDS) execSync(`npm run --silent ${name}`, {stdio: ['ignore', 2, 2]});
  const token = process.env.TARJOTIN_TOKEN ?? randomBytes(18).toString('base64url');
  const {origin, close} = await serveDemo({port: PORT, token});
  console.log(`The front page, where snippets are made, is at ${origin} (stop with Ctrl+C)
The demo is at ${origin}/esimerkki.html
Comments are approved and results read at ${origin}/admin/#token=${encodeURIComponent(token)}`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, close);
} catch (error) {
  const isTaken = error.code === 'EADDRINUSE';
  console.error(isTaken ? `Port ${PORT} is taken by another program: stop it and run npm start again.` : `✖ ${error.message}`);
  process.exitCode = 1;
}
