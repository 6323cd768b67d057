/** Nothing that a soak waits for may take longer on any machine: it fails and says what it waited for. */
const LONGEST = 120_000;

/** What the promise gives, if it does so in time. */
export async function within<T>(what: string, promise: Promise<T>, longest = LONGEST): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited ${longest / 1000} s for ${what}`)), longest);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
