import {msg} from '@lit/localize';

/** From worst to best, 1 to 5. */
export const faceNames = (): readonly string[] => [
  msg('Very bad', {id: 'smiley.1'}),
  msg('Bad', {id: 'smiley.2'}),
  msg('Neither good nor bad', {id: 'smiley.3'}),
  msg('Good', {id: 'smiley.4'}),
  msg('Very good', {id: 'smiley.5'}),
];
