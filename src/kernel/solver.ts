import loadHighs, { type Highs, type HighsCallbackMap, type Model, type ModelData } from 'highs'

/** A linear row: lower <= sum of value * column <= upper. */
export type Row = { lower: number; upper: number; columns: number[]; values: number[] }

/** An objective to make small: constant + sum of value * column. All numbers are whole. */
export type Goal = { columns: number[]; values: number[]; constant: number }

/** An integer program. All columns are whole numbers between their bounds. */
export type Program = { width: number; lower: Float64Array; upper: Float64Array; rows: Row[] }

/** The best that fractions allow: a bound on what whole people can reach. */
export type Relaxed = { bound: number; columns: Float64Array; reduced: Float64Array }
/** What a search for whole numbers ends with; `columns` is null when nothing was found. */
export type Solved = { columns: Float64Array | null; bound: number; infeasible: boolean }
export type Limits = {
  seconds: number
  stopped: () => boolean
  news: (value: number | null, bound: number | null) => void
}

/** One integer program in the solver's memory, changed and solved again and again. */
export type Solver<P extends Program = Program> = {
  program: P
  aim: (goal: Goal) => void
  /** Null when even fractions cannot satisfy all rows. */
  relax: () => Relaxed | null
  search: (start: Float64Array | null, limits: Limits) => Promise<Solved>
  /** For one search: only columns that are marked may differ from their lower bound. Null opens all again. */
  narrow: (open: Uint8Array | null) => void
  addRows: (rows: Row[]) => void
  /** Column by column: lower and upper. */
  setBounds: (bounds: { column: number; lower: number; upper: number }[]) => void
  close: () => void
}

type Memory = { highs: Highs; model: Model; goal: Goal; seed: number }

export async function openSolver<P extends Program>(program: P, seed: number): Promise<Solver<P>> {
  const goal: Goal = { columns: [], values: [], constant: 0 }
  const memory: Memory = { ...(await load(program)), goal, seed }
  setUp(memory)
  return {
    program,
    aim: (goal) => {
      memory.goal = goal
      memory.model.changeColsCost(
        { kind: 'range', from: 0, to: program.width - 1 },
        costsOf(goal, program.width),
      )
    },
    relax: () => relax(memory),
    search: async (start, limits) => {
      try {
        return search(memory, program, start, limits)
      } catch (error) {
        if (!(error instanceof WebAssembly.RuntimeError)) throw error
        return await searchAfresh(memory, program, start, limits)
      }
    },
    narrow: (open) => {
      const upper = open
        ? program.upper.map((bound, at) => (open[at] ? bound : (program.lower[at] ?? 0)))
        : program.upper
      memory.model.changeColsBounds({ kind: 'range', from: 0, to: program.width - 1 }, program.lower, upper)
    },
    addRows: (rows) => {
      if (rows.length === 0) return
      program.rows.push(...rows)
      const { rowLower, rowUpper, matrix } = packRows(rows, program.width)
      memory.model.addRows({ lower: rowLower, upper: rowUpper, matrix })
    },
    setBounds: (bounds) => {
      for (const { column, lower, upper } of bounds) {
        program.lower[column] = lower
        program.upper[column] = upper
        memory.model.changeColBounds(column, lower, upper)
      }
    },
    close: () => memory.model.dispose(),
  }
}

let runtime: Promise<Highs> | null = null

async function load(program: Program) {
  runtime ??= loadHighs()
  const highs = await runtime
  return { highs, model: highs.createModel(modelOf(program)) as Model }
}

function setUp({ model, seed, goal }: Memory) {
  const { numCols } = model.getDimensions()
  model.options.set({ output_flag: false, random_seed: seed, mip_rel_gap: 0, mip_abs_gap: 0.99 })
  model.changeColsCost({ kind: 'range', from: 0, to: numCols - 1 }, costsOf(goal, numCols))
}

function relax({ highs, model, goal }: Memory): Relaxed | null {
  model.clearIntegrality()
  model.options.set({ solver: 'simplex', time_limit: 1e9 })
  const { modelStatus } = model.run()
  if (modelStatus !== highs.constants.modelStatus.optimal) return null
  const { colValue, colDual } = model.getSolution()
  return { bound: model.getObjectiveValue() + goal.constant, columns: colValue, reduced: colDual }
}

function search(memory: Memory, program: Program, start: Float64Array | null, limits: Limits): Solved {
  const { highs, model, goal } = memory
  const { modelStatus } = highs.constants
  const whole = new Int32Array(program.width).fill(highs.constants.variableType.integer)
  model.changeColsIntegrality({ kind: 'range', from: 0, to: program.width - 1 }, whole)
  model.options.set({ solver: 'choose', time_limit: limits.seconds })
  if (start) model.setSolution({ colValue: start })
  model.zeroAllClocks()
  const { modelStatus: ended } = model.run(listen(memory, limits))
  const found = model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible
  return {
    columns: found ? model.getSolution().colValue : null,
    bound: Number(model.info.get('mip_dual_bound')) + goal.constant,
    infeasible: ended === modelStatus.infeasible,
  }
}

/** The solver may run out of its memory; it then starts again from nothing, once, with other dice. */
async function searchAfresh(memory: Memory, program: Program, start: Float64Array | null, limits: Limits) {
  await reload(memory, program)
  memory.model.options.set({ mip_pool_soft_limit: 500 })
  try {
    return search(memory, program, start, limits)
  } catch (error) {
    if (!(error instanceof WebAssembly.RuntimeError)) throw error
    await reload(memory, program)
    return { columns: null, bound: -Infinity, infeasible: false }
  }
}

async function reload(memory: Memory, program: Program) {
  runtime = null
  Object.assign(memory, await load(program), { seed: memory.seed + 1 })
  setUp(memory)
}

function listen({ highs, goal }: Memory, { stopped, news }: Limits): HighsCallbackMap {
  const { callbackType } = highs.constants
  const finite = (value: number | undefined) =>
    value === undefined || Math.abs(value) > 1e12 ? null : value + goal.constant
  return {
    [callbackType.mipInterrupt](event) {
      if (stopped()) event.interrupt()
      news(finite(event.data.mip_primal_bound), finite(event.data.mip_dual_bound))
      return undefined
    },
  }
}

function modelOf(program: Program): ModelData {
  const { width, rows, lower, upper } = program
  const packed = packRows(rows, width)
  return {
    numCols: width,
    numRows: rows.length,
    colCost: new Float64Array(width),
    colLower: lower,
    colUpper: upper,
    ...packed,
  }
}

function packRows(rows: Row[], width: number) {
  const starts = new Int32Array(rows.length + 1)
  for (const [at, row] of rows.entries()) starts[at + 1] = (starts[at] ?? 0) + row.columns.length
  const indices = Int32Array.from(rows.flatMap((row) => row.columns))
  const values = Float64Array.from(rows.flatMap((row) => row.values))
  const rowLower = Float64Array.from(rows, (row) => row.lower)
  const rowUpper = Float64Array.from(rows, (row) => row.upper)
  return {
    rowLower,
    rowUpper,
    matrix: { format: 'csr' as const, numRows: rows.length, numCols: width, starts, indices, values },
  }
}

function costsOf(goal: Goal, width: number) {
  const costs = new Float64Array(width)
  for (const [at, column] of goal.columns.entries()) costs[column] = goal.values[at] ?? 0
  return costs
}
