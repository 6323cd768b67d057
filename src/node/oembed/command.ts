/** `tarjotin oembed ADDRESS`: the answer of an oEmbed provider as a file, for servers that have files alone. */
import {parseArgs} from 'node:util';
import {describeEmbed} from './describe.js';

const HELP = `Usage: tarjotin oembed ADDRESS > FILE

ADDRESS is one of embed.html: https://widgets.example/1/embed.html?widget=finder&src=…
Publish the file, and name it in the page that stands for the content:
<link rel="alternate" type="application/json+oembed" href="https://www.example.fi/FILE" title="Toiminta">`;

export async function oembedCommand(args: readonly string[]): Promise<void> {
  const {values, positionals: [address = '']} = parseArgs({args: [...args], options: {help: {type: 'boolean'}}, allowPositionals: true});
  if (values.help || !address) return console.log(HELP);
  const [page = ''] = address.split(/[?#]/);
  const answer = page.endsWith('/embed.html') ? describeEmbed(address, page) : undefined;
  if (!answer) throw new Error(`${address}: not an address of embed.html with widget= finder, calendar, feedback or comments`);
  console.log(JSON.stringify(answer, null, 2));
}
