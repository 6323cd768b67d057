/** Formatters are dear to make and cheap to use: one of each for the words it is made from, a language as a rule. */

const remember = <Words extends readonly (string | number)[], T>(make: (...words: Words) => T): ((...words: Words) => T) => {
  const made = new Map<string, T>();
  return (...words) => {
    const key = words.join(' ');
    let one = made.get(key);
    if (!one) made.set(key, (one = make(...words)));
    return one;
  };
};

export const numbers = /* @__PURE__ */ remember((locale: string) => new Intl.NumberFormat(locale));
export const percents = /* @__PURE__ */ remember((locale: string) => new Intl.NumberFormat(locale, {style: 'percent'}));
const languages = /* @__PURE__ */ remember((locale: string) => new Intl.DisplayNames(locale, {type: 'language'}));
/** Looking a name up is not cheap either. Throws on a code that is none. */
export const languageNames = /* @__PURE__ */ remember((locale: string, code: string) => languages(locale).of(code));
export const weekdayNames = /* @__PURE__ */ remember((locale: string) => new Intl.DateTimeFormat(locale, {weekday: 'long', timeZone: 'UTC'}));
export const collators = /* @__PURE__ */ remember((locale: string) => new Intl.Collator(locale, {numeric: true}));
export const lists = /* @__PURE__ */ remember((locale: string) => new Intl.ListFormat(locale, {type: 'conjunction'}));

/** Throws on a currency that is none. */
export const prices = /* @__PURE__ */ remember(
  (locale: string, currency: string, digits: number) =>
    new Intl.NumberFormat(locale, {style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits}),
);
