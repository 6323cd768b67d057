import type {Mapping} from './vocabulary.js';

/** Names and tags of languages. */
export const LANGUAGES: Mapping = {
  fi: 'fi', suomi: 'fi', finska: 'fi', finnish: 'fi',
  sv: 'sv', ruotsi: 'sv', svenska: 'sv', swedish: 'sv',
  en: 'en', englanti: 'en', engelska: 'en', english: 'en',
  selkosuomi: 'fi-x-selko', selkokieli: 'fi-x-selko', 'lättläst finska': 'fi-x-selko', 'lätt finska': 'fi-x-selko', 'easy finnish': 'fi-x-selko',
  se: 'se', saame: 'se', pohjoissaame: 'se', samiska: 'se', sami: 'se',
  ru: 'ru', venäjä: 'ru', ryska: 'ru', russian: 'ru',
  et: 'et', viro: 'et', estniska: 'et', estonian: 'et',
  ar: 'ar', arabia: 'ar', arabiska: 'ar', arabic: 'ar',
  uk: 'uk', ukraina: 'uk', ukrainska: 'uk', ukrainian: 'uk',
  so: 'so', somali: 'so', somaliska: 'so',
  ku: 'ku', kurdi: 'ku', kurdiska: 'ku', kurdish: 'ku',
  fa: 'fa', persia: 'fa', farsi: 'fa', dari: 'fa', persiska: 'fa', persian: 'fa',
  es: 'es', espanja: 'es', spanska: 'es', spanish: 'es',
  fr: 'fr', ranska: 'fr', franska: 'fr', french: 'fr',
  de: 'de', saksa: 'de', tyska: 'de', german: 'de',
  viittomakieli: 'fse', 'suomalainen viittomakieli': 'fse', teckenspråk: 'fse', 'sign language': 'fse',
};

/** How one takes part. */
export const MODES: Mapping = {
  'paikan päällä': 'onsite', paikalla: 'onsite', lähi: 'onsite', lähitoteutus: 'onsite', 'på plats': 'onsite', 'on site': 'onsite', onsite: 'onsite', 'in person': 'onsite',
  etänä: 'online', etä: 'online', verkossa: 'online', netissä: 'online', online: 'online', 'på distans': 'online', distans: 'online', 'på nätet': 'online',
  puhelimitse: 'phone', puhelin: 'phone', puhelimessa: 'phone', 'per telefon': 'phone', telefon: 'phone', 'by phone': 'phone', phone: 'phone',
  hybridi: 'mixed', hybrid: 'mixed', mixed: 'mixed', 'paikan päällä ja etänä': 'mixed', 'paikan päällä tai etänä': 'mixed',
};

export const ACCESSIBILITY: Mapping = {
  wheelchair: 'wheelchair', pyörätuoli: 'wheelchair', pyörätuolilla: 'wheelchair', esteetön: 'wheelchair', 'esteetön kulku': 'wheelchair', esteettömyys: 'wheelchair', rullstol: 'wheelchair', tillgänglig: 'wheelchair', kyllä: 'wheelchair', x: 'wheelchair', ja: 'wheelchair', yes: 'wheelchair', accessible: 'wheelchair',
  accessibletoilet: 'accessibleToilet', 'esteetön wc': 'accessibleToilet', 'inva-wc': 'accessibleToilet', invawc: 'accessibleToilet', 'inva wc': 'accessibleToilet', 'tillgänglig toalett': 'accessibleToilet', 'rwc': 'accessibleToilet', 'accessible toilet': 'accessibleToilet',
  inductionloop: 'inductionLoop', induktiosilmukka: 'inductionLoop', hörslinga: 'inductionLoop', 'induction loop': 'inductionLoop', 'hearing loop': 'inductionLoop',
  parking: 'parking', pysäköinti: 'parking', 'esteetön pysäköinti': 'parking', 'invapaikka': 'parking', parkering: 'parking',
  rollator: 'rollator', rollaattori: 'rollator', 'rollaattorilla': 'rollator',
  signlanguage: 'signLanguage', viittomakieli: 'signLanguage', teckenspråk: 'signLanguage', tulkkaus: 'signLanguage', 'sign language': 'signLanguage',
  quiet: 'quiet', hiljainen: 'quiet', rauhallinen: 'quiet', 'hiljainen tila': 'quiet', lugn: 'quiet', tyst: 'quiet',
  ei: '', nej: '', no: '', '-': '', 'ei tiedossa': '',
};
