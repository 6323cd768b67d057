import type {Instructions} from './instructions.js';

export const instructions: Instructions = {
  html: {
    steps: [
      'Open the HTML file or the template of the page.',
      'Paste the code where it should show. The script is needed once, however many widgets the page has.',
      'Open the page in a browser and see that the information shows.',
    ],
    filter: 'Nothing is lost from an HTML file.',
  },
  drupal: {
    steps: [
      'Ask your administrator to add the script once to the theme: to the file `html.html.twig` before the tag `</head>`, or as a library to the file `THEME.libraries.yml`.',
      'Open Configuration › Content authoring › Text formats and editors and edit the format that you use. Add the button Source, and to Manually editable HTML tags: `{allowed}`',
      'Edit the page, press Source and paste the div where it should show. Save.',
    ],
    filter:
      'A limited text format (Basic HTML) strips scripts, unknown elements and attributes that are not allowed. Hence the div. If you have the format Full HTML, the whole code will do as it is.',
  },
  wordpress: {
    steps: ['Edit the page and add a block of the kind Custom HTML.', 'Paste the code into the block and update the page.', 'Open the published page and see that the information shows.'],
    filter:
      'If the script is gone after saving, you lack the right `unfiltered_html`: in a network of sites only its super admin has it, elsewhere administrators and editors. Then ask for the script to be added to the theme (`wp_enqueue_script`), and paste only the div into the block: WordPress keeps its data attributes.',
  },
  sitevision: {
    steps: ['Open the page for editing and add an HTML module where the information should show.', 'Paste the code into the module and save.', 'Publish the page and see that the information shows.'],
    filter:
      'A text module would show the code as text: use the HTML module. If it is not in the menu, your role lacks the right to it; ask your administrator for the right, or to add it.',
  },
  liferay: {
    steps: [
      'Open Applications › Client Extensions and add a Custom Element (Liferay 7.4 and newer).',
      'HTML Element Name: `{tag}`. JavaScript URL: the address of the script below, only its `src`.',
      'Paste the properties below into the field Properties and publish the extension.',
      'Edit the page: the extension is among the widgets. Drag it to its place and publish the page.',
    ],
    filter:
      'The editor of web content may strip the script and the unknown element, and Liferay changes pages without loading them anew. As an extension neither does harm. If you may not add extensions, use the iframe.',
  },
  joomla: {
    steps: [
      'Open System › Global Configuration › Text Filters and choose No Filtering for your group.',
      'Change the editor of your user to None or CodeMirror: TinyMCE strips elements that it does not know.',
      'Add a site module of the kind Custom, paste the code, and choose its position and pages.',
      'Save and look at the page. You may change the editor back, but do not open the module with it.',
    ],
    filter:
      'The default filter strips scripts and iframes from all but super users, and TinyMCE unknown elements from everybody. If you may not change the settings, add the script to the template and paste the div into an article.',
  },
  iframe: {
    steps: [
      'Look in the editor for Embed or iframe.',
      'Paste the iframe or, if the editor asks only for an address, the address alone.',
      'If the editor asks for a title, write what is in the frame: screen readers say it.',
      'Give it a height of some 900 pixels, or add the script for the height where the page may have a script.',
    ],
    filter: 'If the editor takes only addresses of services that it knows, ask your administrator to allow the name of this server.',
  },
};
