import './line-chart.css'
import {
  type Axis,
  axisFor,
  dotsOf,
  labelledOf,
  lineOf,
  runsOf,
  type Series,
  wordsOf,
  xOf,
  yOf,
} from './line-chart.rules'

type Props = {
  /** Unique in its page. */
  id: string
  title: string
  /** What its points are: « Mois ». */
  unit: string
  /** Two lines at most can be told apart; bars are of one series. */
  series: readonly Series[]
  format: (value: number) => string
  /** How far the axis goes at least, and in which steps, where these are not tens. */
  atLeast: number
  steps?: readonly number[]
  /** Amounts stand on the ground, and are drawn as bars; rates and durations are lines. */
  asBars?: boolean
}

// in pixels: the drawing is as wide as there is room for, and its words keep their size
const ABOVE = 10
const PLOT = 176
const BELOW = 26

/**
 * A chart drawn by the server, without a script: lines or bars over a row of points, with the same numbers in a table below. A point
 * without a value is a gap.
 */
export function LineChart({ id, title, unit, series, format, atLeast, steps, asBars = false }: Props) {
  const axis = axisFor(series, atLeast, steps)
  const points = series[0]?.points ?? []
  return (
    <figure className="chart">
      {series.length > 1 && <Legend series={series} />}
      <svg
        className="chart-drawing"
        role="img"
        aria-labelledby={`${id}-titre ${id}-mots`}
        height={ABOVE + PLOT + BELOW}
      >
        <title id={`${id}-titre`}>{title}</title>
        <desc id={`${id}-mots`}>{wordsOf(series, format)}</desc>
        <svg className="chart-plot" y={ABOVE} height={PLOT} aria-hidden="true">
          <Scale axis={axis} format={format} />
          {asBars
            ? series.slice(0, 1).map((each) => <Bars key={each.name} series={each} axis={axis} />)
            : series.map((each, index) => <Line key={each.name} series={each} axis={axis} rank={index + 1} />)}
          {labelledOf(points.length).map((index) => (
            <text key={index} className="chart-label" x={`${xOf(index, points.length)}%`} y={PLOT + 18}>
              {points[index]?.label}
            </text>
          ))}
          <Names series={series} format={format} />
        </svg>
      </svg>
      <details className="chart-numbers">
        <summary>
          Les nombres<span className="sr-only">{`\u202f: ${title}`}</span>
        </summary>
        <Numbers title={title} unit={unit} series={series} format={format} />
      </details>
    </figure>
  )
}

/** Which line is which. */
const Legend = ({ series }: Pick<Props, 'series'>) => (
  <ul className="chart-legend">
    {series.map(({ name }, index) => (
      <li key={name}>
        <svg width="28" height="8" aria-hidden="true">
          <path className={`chart-line chart-line-${index + 1}`} d="M0 4H28" />
        </svg>
        {name}
      </li>
    ))}
  </ul>
)

const Scale = ({ axis, format }: { axis: Axis } & Pick<Props, 'format'>) =>
  axis.ticks.map((tick) => (
    <g key={tick}>
      <line
        className={tick === 0 ? 'chart-ground' : 'chart-rule'}
        x2="100%"
        y1={`${yOf(tick, axis)}%`}
        y2={`${yOf(tick, axis)}%`}
      />
      <text className="chart-tick" x="-8" y={`${yOf(tick, axis)}%`} dy="4">
        {format(tick)}
      </text>
    </g>
  ))

function Line({ series, axis, rank }: { series: Series; axis: Axis; rank: number }) {
  const runs = runsOf(series, axis)
  return (
    <>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" className="chart-lines" aria-hidden="true">
        <path className={`chart-line chart-line-${rank}`} d={lineOf(runs)} />
      </svg>
      {dotsOf(runs).map(({ x, y, index }) => (
        <circle key={index} className={`chart-dot chart-dot-${rank}`} cx={`${x}%`} cy={`${y}%`} r="3.5" />
      ))}
    </>
  )
}

/** How much of its place a bar takes. */
const BAR = 0.56

const Bars = ({ series: { points }, axis }: { series: Series; axis: Axis }) =>
  points.map(({ name, value }, index) => {
    if (value === null) return null
    const width = (100 * BAR) / points.length
    const y = yOf(value, axis)
    const x = `${xOf(index, points.length) - width / 2}%`
    return <rect key={name} className="chart-bar" x={x} y={`${y}%`} width={`${width}%`} height={`${100 - y}%`} />
  })

/** What a pointer that rests on a point is told. */
const Names = ({ series, format }: Pick<Props, 'series' | 'format'>) =>
  series[0]?.points.map(({ name }, index, { length }) => (
    <rect key={name} className="chart-name" x={`${(100 * index) / length}%`} width={`${100 / length}%`} height="100%">
      <title>
        {[name, ...series.map(({ name: what, points }) => `${what}\u202f: ${said(points[index]?.value, format)}`)].join(
          '\n',
        )}
      </title>
    </rect>
  ))

const said = (value: number | null | undefined, format: Props['format']): string =>
  value === null || value === undefined ? '–' : format(value)

const Numbers = ({ title, unit, series, format }: Pick<Props, 'title' | 'unit' | 'series' | 'format'>) => (
  <table className="number-table">
    <caption className="sr-only">{title}</caption>
    <thead>
      <tr>
        {[unit, ...series.map(({ name }) => name)].map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {series[0]?.points.map(({ name }, index) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          {series.map(({ name: what, points }) => (
            <td key={what}>{said(points[index]?.value, format)}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
