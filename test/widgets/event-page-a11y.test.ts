/** The page of an event for those who do not see it, or do not use a mouse: in every state, in three languages. */
import {expect} from '@open-wc/testing';
import {LANGUAGES} from '../../src/lib/page-language.js';
import {setLocale} from '../../src/localization.js';
import type {TarjotinFinder} from '../../src/widgets/finder/finder.js';
import {eventStates} from '../fixtures/event-states.js';
import {all, one, openFinder, textOf} from '../helpers/finder.js';

const openEvent = (item: string): Promise<TarjotinFinder> => openFinder({items: eventStates(), attributes: {item}});

const STATES = 'cancelled postponed rescheduled ended full few later closed remote hybrid attachments festival festival-tanssit course course-5 rule'.split(' ');

describe('the page of an event: accessibility', () => {
  after(() => setLocale('en'));

  for (const locale of LANGUAGES) {
    for (const state of STATES) {
      it(`has no fault that axe finds: ${state}, ${locale}`, async () => {
        await setLocale(locale);
        const finder = await openEvent(`ev/${state}`);
        for (const closed of all(finder, 'details')) (closed as HTMLDetailsElement).open = true;
        await expect(finder).to.be.accessible();
      });
    }
  }

  it('has no control without a name, none twice on a page, and targets of 44 px', async () => {
    const finder = await openEvent('ev/hybrid');
    const menu = one(finder, '.calendar-menu') as HTMLDetailsElement;
    menu.open = true;
    const controls = all(finder, '[part="item"] :is(a, button, summary)');
    const names = controls.map(textOf);
    expect(names).to.not.include('');
    expect(names.filter((name, index) => names.indexOf(name) !== index)).to.deep.equal([]);
    for (const control of controls) expect(control.getBoundingClientRect().height, textOf(control)).to.be.at.least(43.5);
  });

  it('has its headings in order', async () => {
    const finder = await openFinder({items: eventStates(), attributes: {item: 'ev/attachments', 'heading-level': '3'}});
    expect(all(finder, 'h1, h2, h3, h4, h5, h6').map(({localName}) => localName)).to.deep.equal(['h3', 'h4']);
  });
});
