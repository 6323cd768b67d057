/** Municipalities of Finland by code and by name, and the wellbeing services county (hyvinvointialue) each is in. */
import {AREAS} from './municipality-list.js';

/** A name in the two national languages; `sv` only where it is another. */
export interface MunicipalityName {
  readonly fi: string;
  readonly sv?: string;
}

export interface WelfareArea {
  /** `01`–`21`; `90` is Helsinki, which arranges these services itself, `91` Åland, which has its own laws. */
  readonly code: string;
  readonly name: {readonly fi: string; readonly sv: string; readonly en: string};
}

export interface Municipality {
  /** Three digits, as in all Finnish data: `091`. */
  readonly code: string;
  readonly name: MunicipalityName;
  readonly welfareArea: WelfareArea;
  /** The code of the one it is a part of today. */
  readonly joined?: string;
}

/** Honkajoki to Kankaanpää (2021), Pertunmaa to Mäntyharju (2025), Valtimo to Nurmes (2020). */
const JOINED: ReadonlyMap<string, string> = new Map([
  ['099', '214'],
  ['588', '507'],
  ['911', '541'],
]);

export const WELFARE_AREAS: readonly WelfareArea[] = AREAS.map(([code, name]) => ({code, name}));

function readEntry(entry: string, welfareArea: WelfareArea): Municipality {
  const code = entry.slice(0, 3);
  const [fi = '', sv] = entry.slice(4).split('/');
  const joined = JOINED.get(code);
  return {code, name: sv ? {fi, sv} : {fi}, welfareArea, ...(joined && {joined})};
}

/** Those of today and those that have joined one of them, by code within each welfare area. */
export const MUNICIPALITIES: readonly Municipality[] = AREAS.flatMap(([, , entries], index) =>
  entries.split(', ').map((entry) => readEntry(entry, WELFARE_AREAS[index])),
);

/** What is the same name however it is written: `S:T KARINS`, `Koski-Tl`. */
const fold = (name: string): string =>
  name
    .normalize('NFC')
    .toLocaleLowerCase('fi')
    .replace(/[:.]/g, '')
    .replace(/[\s\u2010-\u2015_-]+/g, ' ')
    .trim();

const byCode = new Map(MUNICIPALITIES.map((municipality) => [municipality.code, municipality]));

const byName = new Map(
  MUNICIPALITIES.flatMap((municipality) =>
    Object.values(municipality.name).map((name: string) => [fold(name), municipality] as const),
  ),
);

/** Names that the classification has besides. */
for (const [name, code] of [
  ['Pedersören kunta', '599'],
  ['Maarianhamina - Mariehamn', '478'],
] as const) {
  const municipality = byCode.get(code);
  if (municipality) byName.set(fold(name), municipality);
}

/** By code, `91` and 91 as well as `091`. */
export const municipalityOfCode = (code: string | number): Municipality | undefined =>
  byCode.get(String(code).trim().padStart(3, '0'));

/** By the Finnish or the Swedish name, in small or capital letters. */
export const municipalityOfName = (name: string): Municipality | undefined =>
  name.length <= 50 ? byName.get(fold(name)) : undefined;

/** The municipalities of today in a welfare area. */
export const municipalitiesOfWelfareArea = (code: string): readonly Municipality[] =>
  MUNICIPALITIES.filter(({welfareArea, joined}) => welfareArea.code === code && !joined);
