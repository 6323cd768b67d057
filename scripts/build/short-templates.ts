import type {Plugin} from 'vite';

/**
 * Takes indentation out of the html and css templates of src, and comments out of the style sheets: minifiers leave
 * templates alone. A line break stays where one was, so that the space between two elements stays too.
 */
export function shortTemplates(): Plugin {
  return {
    name: 'tarjotin-short-templates',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/(parts|styles|widgets)\/.*\.ts$/.test(id)) return undefined;
      const isStyles = /\/styles\/|\.styles\.ts$/.test(id);
      const text = isStyles ? code.replace(/\/\*[^]*?\*\//g, '') : code;
      return {code: text.replace(/\n\s+/g, '\n'), map: null};
    },
  };
}
