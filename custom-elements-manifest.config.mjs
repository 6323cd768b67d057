import {customElementVsCodePlugin} from 'custom-element-vs-code-integration';

/** The manifest is for those who use the elements: what is private, and the files behind an element, stay out. */
const publicOnly = () => ({
  name: 'public-only',
  packageLinkPhase({customElementsManifest: manifest}) {
    const hasElement = ({declarations}) => declarations?.some(({customElement}) => customElement);
    // Files come as the disk gives them, which is not the same every time.
    manifest.modules = manifest.modules.filter(hasElement).sort((a, b) => (a.path < b.path ? -1 : 1));
    for (const {declarations} of manifest.modules) {
      for (const element of declarations) {
        element.members = element.members?.filter(({privacy}) => privacy !== 'private');
        // Those without words are guessed from calls of dispatchEvent: no name, or that of a variable.
        element.events = element.events?.filter(({description}) => description);
      }
    }
  },
});

export default {
  globs: ['src/widgets/**/*.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly(), customElementVsCodePlugin({outdir: 'dist/lib', hideLogs: true})],
};
