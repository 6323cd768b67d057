/** The host of an address, to be named to a visitor. One that cannot be parsed has none, and stays as it is. */
export const hostOf = (url: string): string => url.replace(/^\w+:\/\/([^/?#]*).*/, '$1');
