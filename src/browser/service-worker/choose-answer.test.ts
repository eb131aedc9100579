import { everyRoute } from '#testing/every-route.ts';
import { describe, expect, it } from 'vitest';
import { chooseAnswer } from './choose-answer.ts';

const ORIGIN = 'https://desk.example';
const files = ['/', '/signpost.svg', '/assets/page-1.js'];

const choose = (path: string, mode: RequestMode = 'cors', method = 'GET') =>
  chooseAnswer({ url: new URL(path, ORIGIN).href, mode, method }, ORIGIN, files);

describe('the service worker', () => {
  it.each([
    ['/', 'navigate', 'shell'],
    ['/?sign-in=failed', 'navigate', 'shell'],
    ['/assets/page-1.js', 'cors', 'file'],
    ['/assets/page-of-before.js', 'cors', 'file'],
    ['/assets/page-1.js?again=2', 'cors', 'file'],
    ['/signpost.svg', 'no-cors', 'file'],
    ['/api/reference/symptoms', 'cors', 'list'],
    ['/api/reference/service-types', 'cors', 'list'],
    ['/api/reference/bank-holidays', 'cors', 'list'],
    ['/api/reference/product', 'cors', 'list'],
  ] as const)('answers %s (%s)', (path, mode, kind) => {
    expect(choose(path, mode)).toBe(kind);
  });

  it('touches no route of the proxy besides', () => {
    const typed = { postcode: 'LS1 4AP', serviceId: '2000001', text: 'typed' };
    const touched = everyRoute(typed).filter(
      ({ path, method }) => choose(path, 'cors', method) ?? choose(path, 'navigate', method),
    );
    expect([...new Set(touched.map(({ route }) => route))]).toEqual(['/']);
  });

  it.each(['/api/session', '/auth/sign-in', '/identity/interaction/1', '/tiles/7/63/41'])(
    'leaves %s alone, as a page and as a part of one',
    (path) => {
      expect(choose(path)).toBeNull();
      expect(choose(path, 'navigate')).toBeNull();
    },
  );

  it('leaves other origins and whatever is sent alone', () => {
    expect(choose('https://elsewhere.example/assets/page-1.js')).toBeNull();
    expect(choose('/api/reference/symptoms', 'cors', 'POST')).toBeNull();
  });
});
