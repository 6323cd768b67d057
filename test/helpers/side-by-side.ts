/** Works through what there is with several workers, each of which takes the next when it is done; ends when one of them fails. */
export async function sideBySide<One, Worker>(
  ones: Iterable<One> | AsyncIterable<One>,
  workers: readonly Worker[],
  work: (one: One, worker: Worker) => Promise<void>,
): Promise<void> {
  // A generator gives each that asks what is next, in turn.
  const queue = (async function* () {
    yield* ones;
  })();
  const serve = async (worker: Worker): Promise<void> => {
    for await (const one of queue) await work(one, worker);
  };
  await Promise.all(workers.map(serve));
}
