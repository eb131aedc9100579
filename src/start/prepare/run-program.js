import { spawn } from 'node:child_process';
import { projectFolder } from './project-folder.js';

/**
 * @typedef {{ ok: boolean, output: string }} Outcome
 * @typedef {{ environment?: NodeJS.ProcessEnv, timeout?: number, isShown?: boolean }} RunOptions
 */

/**
 * Runs a program to its end without a keyboard and keeps what it says. It is stopped when we are.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options] `timeout` in milliseconds; `isShown`: it speaks for itself instead, as it goes
 * @returns {Promise<Outcome>}
 */
export function runProgram(program, args, { environment = process.env, timeout, isShown } = {}) {
  const told = isShown ? 'inherit' : 'pipe';
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: projectFolder,
      env: environment,
      stdio: ['ignore', told, told],
      ...(timeout === undefined ? {} : { timeout, killSignal: 'SIGKILL' }),
    });
    const passOn = stopWithUs(child);
    let output = '';
    /** @param {Buffer} chunk */
    const keep = (chunk) => (output += chunk.toString());
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    /** @param {Outcome} outcome */
    const finish = (outcome) => {
      passOn.forget();
      resolve(outcome);
    };
    child.on('error', (error) => {
      finish({ ok: false, output: error.message });
    });
    child.on('close', (code) => {
      finish({ ok: code === 0, output });
    });
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function stopWithUs(child) {
  /** @param {NodeJS.Signals} signal */
  const stop = (signal) => {
    child.kill(signal);
    process.exit(1);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  return {
    forget: () => {
      process.off('SIGTERM', stop);
      process.off('SIGINT', stop);
    },
  };
}

/**
 * The npm that called us, or the one on the path. Node runs it, so that Windows needs no shell.
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function runNpm(args, options) {
  const npm = process.env['npm_execpath'];
  return npm?.endsWith('.js')
    ? runProgram(process.execPath, [npm, ...args], options)
    : runProgram('npm', args, options);
}

/**
 * A program that an installed package brings.
 * @param {string} file path below `node_modules`
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export const runPackage = (file, args, options) =>
  runProgram(process.execPath, [`node_modules/${file}`, ...args], options);
