/**
 * A page that nothing watches but what we ask of it. The pages of Playwright report their network traffic: Chromium then
 * decodes the whole feed once more, for a developer who may want to read it, in one task of 100 ms and more.
 */
import type {Browser, CDPSession} from 'playwright-core';

export interface BarePage {
  /** Runs before the scripts of the page. */
  prepare(act: () => void): Promise<void>;
  goto(url: string): Promise<void>;
  /** The value of an expression, awaited. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** Waits until the expression is true, asking every 50 ms; throws after two minutes. */
  until(expression: string): Promise<void>;
  slowDown(rate: number): Promise<void>;
  /** A key every `delay` ms. */
  type(text: string, delay: number): Promise<void>;
  /** Takes away by keys what stands in the field. */
  clear(): Promise<void>;
}

type Send = (method: string, params?: object) => Promise<Record<string, unknown>>;

const VIEWPORT = {width: 1280, height: 720, deviceScaleFactor: 1, mobile: false};
const PATIENCE = 120_000;

export const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, milliseconds));

/** A session of the tab, by messages through the browser: a session of Playwright's own would be a page of Playwright. */
async function attach(browser: CDPSession): Promise<Send> {
  const {browserContextId} = await browser.send('Target.createBrowserContext');
  const {targetId} = await browser.send('Target.createTarget', {url: 'about:blank', browserContextId});
  const {sessionId} = await browser.send('Target.attachToTarget', {targetId});
  const waiting = new Map<number, {resolve: (result: Record<string, unknown>) => void; reject: (reason: Error) => void}>();
  browser.on('Target.receivedMessageFromTarget', ({message}) => {
    const {id, result, error} = JSON.parse(message) as {id: number; result?: Record<string, unknown>; error?: {message: string}};
    if (error) waiting.get(id)?.reject(new Error(error.message));
    else waiting.get(id)?.resolve(result ?? {});
    waiting.delete(id);
  });
  let last = 0;
  return (method, params = {}) =>
    new Promise((resolve, reject) => {
      waiting.set(++last, {resolve, reject});
      browser.send('Target.sendMessageToTarget', {sessionId, message: JSON.stringify({id: last, method, params})}).catch(reject);
    });
}

/** Opens an empty tab; `session` is for the browser as a whole (traces). Both end with the browser. */
export async function openBarePage(browser: Browser): Promise<{readonly page: BarePage; readonly session: CDPSession}> {
  const session = await browser.newBrowserCDPSession();
  const send = await attach(session);
  await send('Emulation.setDeviceMetricsOverride', VIEWPORT);
  return {session, page: createPage(send)};
}

function createPage(send: Send): BarePage {
  const evaluate = async <Value>(expression: string): Promise<Value> => {
    const {result, exceptionDetails} = await send('Runtime.evaluate', {expression, awaitPromise: true, returnByValue: true});
    if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
    return (result as {value: Value}).value;
  };
  const until = async (expression: string): Promise<void> => {
    for (const start = Date.now(); !(await evaluate<boolean>(expression)); await wait(50))
      if (Date.now() - start > PATIENCE) throw new Error(`Waited in vain until ${expression}`);
  };
  const press = async (down: object): Promise<void> => {
    await send('Input.dispatchKeyEvent', {type: 'keyDown', ...down});
    await send('Input.dispatchKeyEvent', {type: 'keyUp', ...down, text: undefined});
  };
  return {
    evaluate,
    until,
    prepare: async (act) => {
      await send('Page.enable');
      await send('Page.addScriptToEvaluateOnNewDocument', {source: `(${act.toString()})()`});
    },
    goto: async (url) => {
      await send('Page.navigate', {url});
      await until('document.readyState === "complete"');
    },
    slowDown: async (rate) => void (await send('Emulation.setCPUThrottlingRate', {rate})),
    type: async (text, delay) => {
      for (const letter of text) {
        await press({key: letter, text: letter});
        await wait(delay);
      }
    },
    clear: async () => {
      await press({key: 'a', modifiers: 2, commands: ['selectAll']});
      await press({key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8});
    },
  };
}
