import js from '@eslint/js';
import {defineConfig, globalIgnores} from 'eslint/config';
import globals from 'globals';
import litA11y from 'eslint-plugin-lit-a11y';
import {configs as lit} from 'eslint-plugin-lit';
import storybook from 'eslint-plugin-storybook';
import ts from 'typescript-eslint';
import {configs as wc} from 'eslint-plugin-wc';

/** What host pages break or what would run a feed's text as code: docs/decisions.md, host pages. */
const banned = [
  [
    "CallExpression[callee.object.name='Array'][callee.property.name='from']",
    'MooTools and Prototype replace Array.from: use [...spread].',
  ],
  ["NewExpression[callee.name='Event']", 'MooTools replaces window.Event: use CustomEvent.'],
  ['ForInStatement', 'Prototype adds enumerable members: use Object.keys.'],
  [
    'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    'Never make HTML from text: use templates.',
  ],
  ["Identifier[name='unsafeHTML']", 'Never make HTML from text: use templates.'],
  ["ImportDeclaration[source.value=/unsafe-(html|svg|static)/]", 'Never make HTML from text: use templates.'],
  ["ImportDeclaration[source.value='lit/directives/style-map.js']", 'Inline styles break a strict CSP: use classes.'],
];

/** Besides, in what runs on host pages: names that a page's library may have given to something else. */
const bannedOnHosts = [
  ...banned,
  [
    "CallExpression[callee.property.name='entries'][callee.object.name!='Object']",
    'Prototype replaces entries() of arrays: use numbered() of lib/numbered.',
  ],
  ["CallExpression[callee.property.name='find']", 'Prototype replaces find() of arrays: use find() of lib/find.'],
];

const restrict = (list) => ({
  'no-restricted-syntax': ['error', ...list.map(([selector, message]) => ({selector, message}))],
});

export default defineConfig(
  globalIgnores(['dist', 'coverage', '.cache', 'src/generated', 'test/fixtures/build']),
  js.configs.recommended,
  {files: ['**/*.ts'], extends: [ts.configs.recommendedTypeChecked]},
  {
    files: ['**/*.ts'],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
  },
  {
    files: ['**/*.ts'],
    rules: {
      // A function of an interface that returns promises is async, whether or not it waits for anything.
      '@typescript-eslint/require-await': 'off',
      // An abort passes on its signal's reason as it is.
      '@typescript-eslint/prefer-promise-reject-errors': ['error', {allowThrowingAny: true, allowThrowingUnknown: true}],
    },
  },
  {files: ['**/*.{js,mjs}'], languageOptions: {globals: {...globals.node, ...globals.browser}}},
  {files: ['src/**/*.ts', 'stories/**/*.ts', 'test/**/*.ts'], ...lit['flat/recommended']},
  {files: ['src/**/*.ts'], ...wc['flat/best-practice']},
  {
    files: ['src/**/*.ts', 'stories/**/*.ts'],
    plugins: {'lit-a11y': litA11y},
    // A list without markers is no list to VoiceOver unless it says so: https://bugs.webkit.org/show_bug.cgi?id=170179
    rules: {...litA11y.configs.recommended.rules, 'lit-a11y/no-redundant-role': 'off'},
  },
  {
    files: ['src/**/*.ts'],
    rules: {...restrict(bannedOnHosts), 'no-eval': 'error', 'no-new-func': 'error'},
  },
  {files: ['src/{node,admin,site}/**/*.ts'], rules: restrict(banned)},
  // The one place that fills Lit's own templates.
  {files: ['src/trusted-types.ts'], rules: {'no-restricted-syntax': 'off'}},
  {
    files: ['test/**/*.ts'],
    rules: {
      // chai's `expect(x).to.be.true` is an expression; node:test's `test()` returns a promise that nobody awaits.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
    },
  },
  ...storybook.configs['flat/recommended'],
);
