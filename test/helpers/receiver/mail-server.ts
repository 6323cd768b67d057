/** A mail server that takes letters and keeps them: as much of SMTP (RFC 5321) as a sender needs. */
import {createServer, type Server, type Socket} from 'node:net';
import type {AddressInfo} from 'node:net';

export interface Letter {
  readonly to: readonly string[];
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
}

export class MailServer {
  readonly letters: Letter[] = [];
  readonly #server: Server = createServer((socket) => talk(socket, this.letters));
  readonly #sockets = new Set<Socket>();

  /** Port 0 for any that is free. */
  async start(port = 0): Promise<number> {
    this.#server.on('connection', (socket) => this.#sockets.add(socket));
    await new Promise<void>((resolve) => this.#server.listen(port, '127.0.0.1', resolve));
    return (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

function talk(socket: Socket, letters: Letter[]): void {
  let buffer = '';
  let to: string[] = [];
  let isData = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  const hear = (line: string): void => {
    if (/^EHLO/i.test(line)) say('250 test');
    else if (/^RCPT/i.test(line)) {
      to.push(/<(.*)>/.exec(line)?.[1] ?? '');
      say('250 ok');
    } else if (/^DATA/i.test(line)) {
      isData = true;
      say('354 go on');
    } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
    else say('250 ok');
  };
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    buffer += chunk.toString();
    for (let end = endOf(buffer, isData); end >= 0; end = endOf(buffer, isData)) {
      const part = buffer.slice(0, end);
      buffer = buffer.slice(end + (isData ? 5 : 2));
      if (!isData) hear(part);
      else {
        letters.push(readLetter(to, part));
        [to, isData] = [[], false];
        say('250 taken');
      }
    }
  });
  say('220 test');
}

const endOf = (buffer: string, isData: boolean): number => buffer.indexOf(isData ? '\r\n.\r\n' : '\r\n');

function readLetter(to: readonly string[], data: string): Letter {
  const [head = '', ...body] = data.replace(/\r\n[ \t]+/g, ' ').split('\r\n\r\n');
  const headers = head
    .split('\r\n')
    .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()] as const);
  return {to, headers: new Map(headers), text: body.join('\n\n')};
}
