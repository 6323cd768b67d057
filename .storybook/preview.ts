import {setCustomElementsManifest, type Preview} from '@storybook/web-components-vite';
import manifest from '../custom-elements.json';
import {LANGUAGES} from '../src/lib/page-language.js';
import {setLocale} from '../src/localization.js';

setCustomElementsManifest(manifest);

/** A new theme is one CSS file: it is in the toolbar by itself. */
const themeFiles = import.meta.glob<string>('../src/styles/themes/*.css', {query: '?inline', import: 'default', eager: true});
const themes = new Map(Object.entries(themeFiles).map(([path, text]) => [path.replace(/.*\/|\.css$/g, ''), text]));
const themeSheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(themeSheet);

const LANGUAGE_NAMES = {fi: 'suomi', sv: 'svenska', en: 'English'} as const;

const screen = (name: string, width: number, height: number) =>
  ({name, styles: {width: `${width}px`, height: `${height}px`}, type: width < 1000 ? 'mobile' : 'desktop'}) as const;

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: {
    language: {
      description: 'Language of the widgets',
      toolbar: {
        icon: 'globe',
        items: LANGUAGES.map((value) => ({value, title: LANGUAGE_NAMES[value]})),
        dynamicTitle: true,
      },
    },
    theme: {
      description: 'Theme',
      toolbar: {icon: 'paintbrush', items: [...themes.keys()], dynamicTitle: true},
    },
  },
  initialGlobals: {language: 'fi', theme: 'default'},
  loaders: [
    async ({globals}) => {
      const {language, theme} = globals as {language: string; theme: string};
      themeSheet.replaceSync(themes.get(theme) ?? '');
      document.documentElement.lang = language;
      await setLocale(language);
    },
  ],
  parameters: {
    a11y: {test: 'error'},
    viewport: {
      options: {
        phone: screen('Small phone, 320', 320, 640),
        tablet: screen('Tablet, 768', 768, 1024),
        laptop: screen('Laptop, 1280', 1280, 800),
      },
    },
  },
};

export default preview;
