import {expect} from '@open-wc/testing';
import type {Offer} from '../../src/feed/types.js';
import {setLocale} from '../../src/localization.js';
import {shortPrice} from '../../src/parts/price.js';
import {item} from '../lib/schedule-helpers.js';

const inWords = (...offers: readonly Offer[]): string | undefined => shortPrice(item({offers}), 'fi')?.replaceAll('\u00a0', ' ');

describe('the price in the list', () => {
  before(() => setLocale('fi'));
  after(() => setLocale('en'));

  it('is the amount where there is one, said once', () => {
    expect(inWords({price: 7.5})).to.equal('7,50 €');
    expect(inWords({price: 5}, {price: 5})).to.equal('5 €');
  });

  it('is the lowest of several, or the highest when some pay nothing', () => {
    expect(inWords({price: 10}, {price: 3.5})).to.equal('alkaen 3,50 €');
    expect(inWords({price: 0}, {price: 5}, {price: 2})).to.equal('enintään 5 €');
  });

  it('goes unsaid when it is free, which a badge says, or not known', () => {
    expect(inWords({price: 0})).to.equal(undefined);
    expect(inWords({description: {fi: 'Sopimuksen mukaan'}})).to.equal(undefined);
  });

  it('keeps a currency that is none behind the number', () => {
    expect(inWords({price: 3, priceCurrency: 'euroa'})).to.equal('3 euroa');
  });
});
