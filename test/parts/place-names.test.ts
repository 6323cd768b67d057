import {expect} from '@open-wc/testing';
import type {Place} from '../../src/feed/types.js';
import {placeNames} from '../../src/parts/place-names.js';

const named = (name: string, town?: Record<string, string>): Place => ({
  '@id': 'p',
  name: {fi: name, sv: `${name} sv`},
  ...(town && {address: {addressLocality: town}}),
});
const texts = (place: Place, locale = 'fi'): (string | undefined)[] => placeNames(place, locale).map((name) => name[locale] ?? name['fi']);

describe('the names of a place', () => {
  it('are its own and the town', () => {
    expect(texts(named('Lutakon nuorisotalo', {fi: 'Jyväskylä'}))).to.deep.equal(['Lutakon nuorisotalo', 'Jyväskylä']);
    expect(texts(named('Jyväskylän pääkirjasto', {fi: 'Jyväskylä'}))).to.deep.equal(['Jyväskylän pääkirjasto', 'Jyväskylä']);
  });

  it('do not say the town twice', () => {
    expect(texts(named('Jyväskylä', {fi: 'Jyväskylä'}))).to.deep.equal(['Jyväskylä']);
    expect(texts(named('Kerhohuone, Jyväskylä', {fi: 'Jyväskylä'}))).to.deep.equal(['Kerhohuone, Jyväskylä']);
  });

  it('are compared in the language that is shown', () => {
    expect(texts(named('Kulttuuritalo', {fi: 'Jyväskylä', sv: 'sv'}), 'sv')).to.deep.equal(['Kulttuuritalo sv']);
  });

  it('are the one alone where no town is known', () => {
    expect(texts(named('Laavu'))).to.deep.equal(['Laavu']);
  });
});
