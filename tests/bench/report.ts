import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { reached, type Line } from './line'
import type { Options } from './options'

/** Formats figures as a Markdown table. */
export function tableOf(lines: readonly Line[]): string {
  const rows = lines.map(
    (line) =>
      `| ${line.what} | ${figure(line)} | ${goal(line)} | ${verdict(line)} | ${line.note} |`,
  )
  return [
    '| what | measured | at least / at most | reached | made of |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}

/** Stores a run as JSON, named by time and commit, and returns the file's path. */
export function keep(lines: readonly Line[], { size, minutes }: Options, begun: Date): string {
  const dir = path.resolve('.cache/bench/results')
  mkdirSync(dir, { recursive: true })
  const file = path.join(
    dir,
    `${begun.toISOString().slice(0, 16).replaceAll(':', '')}-${commit()}.json`,
  )
  const machine = {
    node: process.version,
    cpus: os.cpus().length,
    model: os.cpus()[0]?.model,
    memory: os.totalmem(),
    load: os.loadavg(),
  }
  writeFileSync(
    file,
    JSON.stringify(
      {
        begun,
        commit: commit(),
        machine,
        size: size.name,
        minutes,
        lines: lines.map((line) => ({ ...line, reached: reached(line) })),
      },
      null,
      2,
    ),
  )
  return file
}

const figure = ({ value, unit }: Line) =>
  value === null ? 'not there' : `${rounded(value)} ${unit}`

const goal = ({ target }: Line) =>
  target === null ? '' : `${target.at === 'least' ? '≥' : '≤'} ${target.value}`

const verdict = (line: Line) => ({ true: 'yes', false: '**no**', null: '' })[`${reached(line)}`]

const rounded = (value: number) =>
  Math.abs(value) >= 100
    ? value.toFixed(0)
    : Math.abs(value) >= 10
      ? value.toFixed(1)
      : value.toFixed(2)

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return 'unversioned'
  }
}
