import { expect, it } from 'vitest';
import { isSupportedNode } from './refuse-unsupported-node.js';

it.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0', '26.1.0'])('Node %s will do', (version) => {
  expect(isSupportedNode(version)).toBe(true);
});

it.each(['12.22.0', '18.20.0', '20.18.3', '21.7.3', '22.11.0'])('Node %s will not', (version) => {
  expect(isSupportedNode(version)).toBe(false);
});
