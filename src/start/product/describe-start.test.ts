import { describe, expect, it } from 'vitest';
import { readSettings } from '../settings/read-settings.ts';
import { describeStart } from './describe-start.ts';

function describeWith(
  environment: Record<string, string>,
  data: Parameters<typeof describeStart>[1] = 'demonstration',
) {
  const read = readSettings(environment);
  if (!read.ok) throw new Error(read.problem.join('\n'));
  return describeStart(read.value, data);
}

describe('the terminal', () => {
  it('shows the address, the demonstration accounts and that the data is made up', () => {
    const text = describeWith({});
    expect(text).toContain('Signpost is ready: http://127.0.0.1:8080');
    expect(text).toMatch(/call-handler +demo +Call handler/);
    expect(text).toContain('Demonstration data: made-up services');
    expect(text).not.toContain('Rehearsal');
    expect(describeWith({}, 'test')).toContain('Test directory: not for patient care.');
  });

  it('says to what a rehearsal’s clock was set', () => {
    const text = describeWith({ NOW: '2026-11-25T15:02:00+01:00' });
    expect(text).toContain('Rehearsal: clock set to 2026-11-25T14:02:00Z');
  });

  it('keeps a password of one’s own to itself', () => {
    const text = describeWith({ DEMO_PASSWORD: 'marker' });
    expect(text).not.toContain('marker');
    expect(text).toContain('as set in DEMO_PASSWORD');
  });
});
