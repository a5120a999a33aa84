import type { Device } from './file-node.js';

/** Where the trusted interpreter finds its private channel. */
const askDevicePath = '/dev/assay/ask';
const reportDevicePath = '/dev/assay/report';
/** Where a candidate's driver finds its own. */
const callBackDevicePath = '/dev/assay/call-back';

/**
 * The trusted interpreter's way out. One write is one message: to the first device a question, whose answer is then read
 * from it; to the second a report. Only a trusted interpreter has these devices, and no candidate ever runs in one.
 */
export interface Channel {
  ask(text: string): string;
  report(text: string): void;
}

/** A candidate's way out: to the trusted program that waits for its answer. */
export type CallBack = (text: string) => string;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();
const nothing = new Uint8Array(0);

/** The devices of a trusted interpreter. */
export function channelDevices(channel: Channel): Record<string, Device> {
  return {
    [askDevicePath]: exchangeDevice((text) => channel.ask(text)),
    [reportDevicePath]: {
      write: (bytes) => {
        channel.report(decoder.decode(bytes));
      },
      read: () => nothing,
    },
  };
}

/** The device of a candidate's interpreter. */
export function callBackDevices(callBack: CallBack): Record<string, Device> {
  return { [callBackDevicePath]: exchangeDevice(callBack) };
}

/** What is written is a question, and its answer is then read. Exchanges may be nested: each is read to its end. */
function exchangeDevice(exchange: (text: string) => string): Device {
  let answer: Uint8Array = nothing;
  return {
    write: (bytes) => {
      // the guest's memory may move while the other one answers: decode first
      answer = encoder.encode(exchange(decoder.decode(bytes)));
    },
    read: (length) => {
      const part = answer.subarray(0, length);
      answer = answer.subarray(part.length);
      return part;
    },
  };
}
