#!/usr/bin/env node
/** The command line: `tarjotin COMMAND …`. */
import {receiverModule} from './needed-packages.js';

/** Each is loaded when it is asked for: packages that the receiver needs are not there for those who work with feeds. */
const COMMANDS: ReadonlyMap<string, (args: readonly string[]) => Promise<void>> = new Map([
  ['feed', async (args: readonly string[]) => (await import('./feed/command.js')).feedCommand(args)],
  ['oembed', async (args: readonly string[]) => (await import('./oembed/command.js')).oembedCommand(args)],
  ['receiver', async (args: readonly string[]) => (await receiverModule()).receiverCommand(args)],
]);

const [name = '', ...args] = process.argv.slice(2);
const command = COMMANDS.get(name);

if (!command) {
  console.error(
    `${name ? `There is no command ${name}` : 'Say which command'}: tarjotin ${[...COMMANDS.keys()].join(' | ')}`,
  );
  process.exitCode = 1;
} else {
  // What goes wrong at the start is told in a line, without a stack: it is for whoever runs the command.
  await command(args).catch((error: unknown) => {
    const {message, cause} = error as Error;
    console.error(`✖ ${message}${cause instanceof Error ? `: ${cause.message}` : ''}`);
    process.exitCode = 1;
  });
}
