/** The language of the page, chosen before the texts are loaded: that of the address, else of the browser, else Finnish. */
import {pageLanguage} from '../lib/page-language.js';

const wanted = new URLSearchParams(location.search).get('lang') ?? navigator.language;

document.documentElement.lang = pageLanguage({documentElement: {lang: wanted}});
