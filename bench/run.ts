/** `npm run bench -- NAME …args`: runs `bench/NAME.ts` and prints what it returns as one line of JSON, last. */
export {};

const [name = '', ...args] = process.argv.slice(2);
if (!/^[a-z][a-z-]*$/.test(name)) throw new Error('Say which benchmark: npm run bench -- search');
const bench = (await import(`./${name}.ts`)) as {default: (args: string[]) => Promise<object>};
console.log(JSON.stringify(await bench.default(args)));
