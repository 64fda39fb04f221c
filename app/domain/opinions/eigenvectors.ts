import { EigenvalueDecomposition, Matrix } from 'ml-matrix'

/** Multiplies a positive semidefinite symmetric matrix with a vector. */
export type Product = (vector: Float64Array) => Float64Array

/** An eigenvalue with its eigenvector of length 1. */
export type Eigenpair = { value: number; vector: Float64Array }

/** Maximum residual of an eigenvector, relative to its eigenvalue. */
const tolerance = 1e-10
/** Maximum number of vectors in the search space, and how many are kept at a restart. */
const space = { most: 40, kept: 14 }
const mostRounds = 500

/**
 * Returns the `count` largest eigenvalues of a matrix given by its products, largest first: a block
 * Krylov method with thick restarts (Wu and Simon, SIAM J. Matrix Anal. Appl. 2000), fully
 * orthogonalised. The block has as many vectors as eigenvalues are requested, so that equal
 * eigenvalues are all found; the starting vectors are constant. Returns fewer when `size` is
 * smaller.
 */
export function leadingEigenvectors(product: Product, size: number, count: number): Eigenpair[] {
  let basis: Float64Array[] = []
  let products: Float64Array[] = []
  let fresh = orthogonal(startingVectors(size, count), basis)
  let pairs: Ritz[] = []
  for (let round = 0; fresh.length > 0 && round < mostRounds; round++) {
    for (const vector of fresh) {
      basis.push(vector)
      products.push(product(vector))
    }
    const full = basis.length + count > space.most
    const ritz = ritzPairs(basis, products, full ? space.kept : count)
    pairs = ritz.slice(0, count)
    const open = pairs.filter(
      ({ value, residual }) =>
        norm(residual) > Math.max(tolerance * value, 1e-3 * tolerance * (pairs[0]?.value ?? 0)),
    )
    if (full) {
      basis = ritz.map(({ vector }) => vector)
      products = ritz.map(({ image }) => image)
    }
    fresh = orthogonal(
      open.map(({ residual }) => residual),
      basis,
    )
  }
  return pairs.map(({ value, vector }) => ({ value, vector }))
}

/** A Ritz pair: the approximate eigenvector, the matrix's product with it, and the residual. */
type Ritz = Eigenpair & { image: Float64Array; residual: Float64Array }

function ritzPairs(
  basis: readonly Float64Array[],
  products: readonly Float64Array[],
  wanted: number,
): Ritz[] {
  const projected = new Matrix(basis.map((one) => products.map((other) => dot(one, other))))
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(projected, {
    assumeSymmetric: true,
  })
  return [...realEigenvalues.entries()]
    .sort(([, one], [, other]) => other - one)
    .slice(0, wanted)
    .map(([at, value]) => {
      const weights = eigenvectorMatrix.getColumn(at)
      const vector = combined(basis, weights)
      const image = combined(products, weights)
      return { value, vector, image, residual: image.map((x, i) => x - value * (vector[i] ?? 0)) }
    })
}

/** Orthonormalises vectors against the basis and each other; drops those already in the space. */
function orthogonal(
  vectors: readonly Float64Array[],
  basis: readonly Float64Array[],
): Float64Array[] {
  const found: Float64Array[] = []
  for (const vector of vectors) {
    const before = norm(vector)
    let rest = vector
    // One pass leaves rounding errors, two are enough (Kahan).
    for (let time = 0; time < 2; time++)
      for (const other of [...basis, ...found]) rest = without(rest, other)
    const length = norm(rest)
    if (length > 1e-10 * before) found.push(rest.map((x) => x / length))
  }
  return found
}

function without(vector: Float64Array, other: Float64Array): Float64Array {
  const part = dot(vector, other)
  return vector.map((x, i) => x - part * (other[i] ?? 0))
}

function combined(vectors: readonly Float64Array[], weights: readonly number[]): Float64Array {
  const sum = new Float64Array(vectors[0]?.length ?? 0)
  for (const [at, vector] of vectors.entries()) {
    const weight = weights[at] ?? 0
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + weight * (vector[i] ?? 0)
  }
  return sum
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let i = 0; i < one.length; i++) sum += (one[i] ?? 0) * (other[i] ?? 0)
  return sum
}

const norm = (vector: Float64Array): number => Math.sqrt(dot(vector, vector))

/**
 * Returns constant pseudo-random vectors (linear congruential generator, Numerical Recipes), which
 * no real data resembles.
 */
function startingVectors(size: number, count: number): Float64Array[] {
  let state = 1
  return Array.from({ length: count }, () =>
    new Float64Array(size).map(() => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return state / 2 ** 31 - 1
    }),
  )
}
