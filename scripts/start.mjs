/** Builds the demo and serves it. */
import {execSync} from 'node:child_process';
import {serveFolder} from './static-server.mjs';

const PORT = 8080;

try {
  // First the port, then the builds: what cannot be served need not be built.
  const {origin} = await serveFolder('dist/site', {port: PORT});
  execSync('npm run --silent build:cdn && npm run --silent build:site', {stdio: ['ignore', 2, 2]});
  console.log(`The demo is at ${origin} (stop with Ctrl+C)`);
} catch (error) {
  if (error.code !== 'EADDRINUSE') throw error;
  console.error(`Port ${PORT} is taken by another program: stop it and run npm start again.`);
  process.exitCode = 1;
}
