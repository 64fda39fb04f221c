/** One value of a metric with its labels. */
export type Sample = { value: number; labels?: Readonly<Record<string, string>> }

/** A metric whose values are read when it is scraped. */
export type Metric = {
  name: string
  help: string
  type: 'counter' | 'gauge'
  read(): readonly Sample[]
}

/**
 * Formats metrics in the Prometheus text format, version 0.0.4. `labels` are added to every sample.
 */
export const prometheusFormat = (
  measures: Iterable<Metric>,
  labels: Readonly<Record<string, string>> = {},
): string =>
  [...measures]
    .map(({ name, help, type, read }) =>
      [
        `# HELP ${name} ${help.replace(/[\\\n]/g, escaped)}`,
        `# TYPE ${name} ${type}`,
        ...read().map((sample) => line(name, sample, labels)),
        '',
      ].join('\n'),
    )
    .join('')

function line(
  name: string,
  { value, labels: own = {} }: Sample,
  common: Readonly<Record<string, string>>,
): string {
  const labels = Object.entries({ ...own, ...common }).map(
    ([label, text]) => `${label}="${text.replace(/[\\\n"]/g, escaped)}"`,
  )
  return `${name}${labels.length > 0 ? `{${labels.join(',')}}` : ''} ${Number.isFinite(value) ? value : 'NaN'}`
}

const escaped = (character: string): string => (character === '\n' ? '\\n' : `\\${character}`)
