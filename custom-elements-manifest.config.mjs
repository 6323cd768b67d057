import {customElementVsCodePlugin} from 'custom-element-vs-code-integration';

/** The manifest is for those who use the elements: what is private, and the files behind an element, stay out. */
const publicOnly = () => ({
  name: 'public-only',
  packageLinkPhase({customElementsManifest: manifest}) {
    const hasElement = ({declarations}) => declarations?.some(({customElement}) => customElement);
    manifest.modules = manifest.modules.filter(hasElement);
    for (const {declarations} of manifest.modules) {
      for (const element of declarations) {
        element.members = element.members?.filter(({privacy}) => privacy !== 'private');
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
