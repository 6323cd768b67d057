/** Puts the stories beside the front page, where they have been built, and tells the page that they are there. */
import {cpSync, readFileSync, writeFileSync} from 'node:fs';

const PAGE = 'dist/site/index.html';

cpSync('dist/storybook', 'dist/site/storybook', {recursive: true});
const page = readFileSync(PAGE, 'utf8');
writeFileSync(PAGE, page.replace('name="tarjotin-storybook" content=""', 'name="tarjotin-storybook" content="./storybook/"'));
