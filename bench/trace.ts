/** What the main thread of a page does, from Chromium's own trace: in CPU time, which other processes do not change. */
import type {CDPSession} from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** CPU time of the thread, microseconds. */
  readonly tdur?: number;
  readonly args?: {readonly name?: string};
}

/** Milliseconds. */
export interface Task {
  readonly start: number;
  readonly end: number;
  readonly cpu: number;
}

export interface Trace {
  readonly tasks: readonly Task[];
  /** `performance.mark`s of the page by name, in order. */
  readonly marks: ReadonlyMap<string, readonly number[]>;
}

const CATEGORIES = ['blink.user_timing', 'toplevel'];

/** Traces while `act` runs; the page must make a mark named `bench-…` in that time. */
export async function trace(session: CDPSession, act: () => Promise<void>): Promise<Trace> {
  const events: TraceEvent[] = [];
  const collect = ({value}: {value: unknown[]}) => events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {includedCategories: CATEGORIES, excludedCategories: ['*'], traceBufferSizeInKb: 400_000},
  });
  await act();
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return readTrace(events);
}

function readTrace(events: readonly TraceEvent[]): Trace {
  const threadOf = ({pid, tid}: TraceEvent): string => `${pid} ${tid}`;
  const main = new Set(events.filter(({name, args}) => name === 'thread_name' && args?.name === 'CrRendererMain').map(threadOf));
  const byThread = new Map<string, Task[]>();
  const marks = new Map<string, number[]>();
  let marked = '';
  for (const event of events) {
    const start = event.ts / 1000;
    if (event.name === 'ThreadControllerImpl::RunTask' && event.tdur !== undefined && main.has(threadOf(event))) {
      const tasks = byThread.get(threadOf(event)) ?? [];
      tasks.push({start, end: start + (event.dur ?? 0) / 1000, cpu: event.tdur / 1000});
      byThread.set(threadOf(event), tasks);
    } else if (/^bench-/.test(event.name)) {
      marks.set(event.name, [...(marks.get(event.name) ?? []), start]);
      marked = threadOf(event);
    }
  }
  // The browser has pages of its own, which may work more than the one under test.
  return {tasks: byThread.get(marked) ?? [], marks};
}
