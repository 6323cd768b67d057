/** `npm run soak -- NAME …args`: runs `bench/soak/NAME.ts` and prints what it returns as one line of JSON, last. */
export {};

const [name = '', ...args] = process.argv.slice(2);
if (!/^(kill|outbox)$/.test(name)) throw new Error('Say which: npm run soak -- kill, or npm run soak -- outbox');
const soak = (await import(`./${name}.ts`)) as {default: (args: string[]) => Promise<object>};
console.log(JSON.stringify(await soak.default(args)));
