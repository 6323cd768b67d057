import {fileURLToPath} from 'node:url';
import type {Plugin} from 'vite';

const OURS = JSON.stringify(fileURLToPath(new URL('../../src/trusted-types.ts', import.meta.url)));

/** Where Lit makes its policy and where it uses it; each stands once in its code. */
const CHANGES: readonly (readonly [RegExp, string])[] = [
  [/(\w+)\.createPolicy\(\s*["']lit-html["'],/g, 'createTarjotinPolicy($1,'],
  [/(\w+)\.innerHTML\s*=\s*(\w+)/g, 'fillTarjotinTemplate($1,$2)'],
];

/** Has Lit's templates made under a strict Trusted Types policy too: see src/trusted-types.ts. */
export function trustedTypes(): Plugin {
  return {
    name: 'tarjotin-trusted-types',
    transform(code, id) {
      if (!/\/lit-html\/lit-html\.js$/.test(id)) return undefined;
      let changed = code;
      for (const [pattern, ours] of CHANGES) {
        if (code.match(pattern)?.length !== 1) return this.error(`Lit's code has changed: ${pattern.source}`);
        changed = changed.replace(pattern, ours);
      }
      const names = 'createPolicy as createTarjotinPolicy, fillTemplate as fillTarjotinTemplate';
      return {code: `import {${names}} from ${OURS};\n${changed}`, map: null};
    },
  };
}
