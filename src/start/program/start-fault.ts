/** An expected reason not to start, in words for the person at the terminal; nothing else is shown of it. */
export class StartFault extends Error {}

const listening = (name: string, fault: NodeJS.ErrnoException & { port?: number }) => {
  const port = fault.port ?? '';
  const sentences: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} is in use: set ${name} to a free one, or stop what uses it.`,
    EACCES: `Port ${port} may not be used by this account: set ${name} to one above 1023.`,
    EADDRNOTAVAIL: `The address to listen on is not one of this machine's: set ${name.replace('PORT', 'HOST')}.`,
  };
  return sentences[fault.code ?? ''];
};

const isListening = (fault: unknown): fault is NodeJS.ErrnoException & { port?: number } =>
  fault instanceof Error && 'syscall' in fault && fault.syscall === 'listen';

/** Some network faults have an empty message and only a code. */
const describe = (fault: Error) =>
  fault.message || ('code' in fault && typeof fault.code === 'string' ? fault.code : fault.name);

/**
 * What went wrong at a start, in one sentence.
 * @param portSetting the setting to change when the listener's port is taken
 */
export function describeStartFault(fault: unknown, portSetting: string): string {
  const known = isListening(fault) ? listening(portSetting, fault) : undefined;
  return known ?? (fault instanceof Error ? describe(fault) : String(fault));
}
