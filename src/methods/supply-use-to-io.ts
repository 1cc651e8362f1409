import { assertAmounts } from './assert-amounts.ts';
import { assertFinite } from './assert-finite.ts';
import { MethodError } from './errors.ts';
import { inverse } from './inverse.ts';
import { type Matrix, matrix } from './matrix.ts';
import { transposed } from './transposed.ts';

/** Who makes what, who uses what, what goes to final users, and what industries pay besides products. */
export interface SupplyUse {
  /** Products P × industries I; finite, ≥ 0. */
  readonly supply: Matrix;
  /** Products P × industries I; finite, ≥ 0. */
  readonly use: Matrix;
  /** Products P × kinds of final use; finite. */
  readonly finalUse: Matrix;
  /** Kinds of primary input × industries I; finite. */
  readonly valueAdded: Matrix;
}

/** What is assumed of products that an industry makes besides its own; the first two give products, the others industries. */
export type TechnologyAssumption =
  | 'product-technology'
  | 'industry-technology'
  | 'fixed-industry-sales'
  | 'fixed-product-sales';

/** The assumption, and the greatest miss of a balance as part of all supply. */
export interface SupplyUseOptions {
  readonly assumption: TechnologyAssumption;
  readonly tolerance: number;
}

/** A square table of flows with its margins, and where the assumption gave flows below 0. */
export interface SupplyUseToIo {
  readonly units: 'products' | 'industries';
  readonly flows: Matrix;
  /** flows_ij / output_j. */
  readonly coefficients: Matrix;
  readonly finalUse: Matrix;
  readonly valueAdded: Matrix;
  readonly output: Float64Array;
  readonly negative: readonly { readonly row: number; readonly column: number; readonly value: number }[];
}

const product = (a: Matrix, b: Matrix): Matrix => {
  const cells = new Float64Array(a.rows * b.cols);
  for (let i = 0; i < a.rows; i++) {
    for (let k = 0; k < a.cols; k++) {
      const factor = a.cells[i * a.cols + k]!;
      if (factor !== 0) for (let j = 0; j < b.cols; j++) cells[i * b.cols + j]! += factor * b.cells[k * b.cols + j]!;
    }
  }
  return matrix(a.rows, b.cols, cells);
};
const scaledRows = (m: Matrix, factor: Float64Array): Matrix =>
  matrix(
    m.rows,
    m.cols,
    m.cells.map((v, p) => v * factor[Math.floor(p / m.cols)]!),
  );
const scaledColumns = (m: Matrix, factor: Float64Array): Matrix =>
  matrix(
    m.rows,
    m.cols,
    m.cells.map((v, p) => v * factor[p % m.cols]!),
  );
const rowSums = (m: Matrix): Float64Array => {
  const sums = new Float64Array(m.rows);
  for (let p = 0; p < m.cells.length; p++) sums[Math.floor(p / m.cols)]! += m.cells[p]!;
  return sums;
};

/** Supply of each product and output of each industry, refused where shapes, amounts or balances fail. */
function totals({ supply, use, finalUse, valueAdded }: SupplyUse, tolerance: number) {
  if (!(tolerance >= 0 && tolerance < 1))
    throw new MethodError('bad-parameter', { what: 'tolerance in [0, 1)', value: tolerance });
  const { rows, cols } = supply;
  if (use.rows !== rows || use.cols !== cols || finalUse.rows !== rows || valueAdded.cols !== cols)
    throw new MethodError('bad-shape', {
      what: `${rows} products and ${cols} industries`,
      value: `use ${use.rows} × ${use.cols}, ${finalUse.rows} products of final use, ${valueAdded.cols} industries of value added`,
    });
  for (const table of [supply, use]) assertAmounts(table.cells, cols);
  for (const table of [finalUse, valueAdded]) assertFinite(table.cells, table.cols);
  const [products, industries] = [rowSums(supply), rowSums(transposed(supply))];
  const all = products.reduce((sum, v) => sum + v, 0);
  const balance = (what: string, made: Float64Array, sums: readonly [Float64Array, Float64Array]) =>
    made.forEach((total, row) => {
      const miss = sums[0][row]! + sums[1][row]! - total;
      if (total === 0) throw new MethodError('singular', { what: `${what} with no supply`, row, value: 0 });
      if (Math.abs(miss) > tolerance * all)
        throw new MethodError('not-additive', { what: `${what}: use less supply`, row, value: miss });
    });
  balance('product', products, [rowSums(use), rowSums(finalUse)]);
  balance('industry', industries, [rowSums(transposed(use)), rowSums(transposed(valueAdded))]);
  return { products, industries };
}

/** Industries × products: what turns columns of industries into columns of products, or rows of products into rows of industries. */
function transformation(
  assumption: TechnologyAssumption,
  supply: Matrix,
  { products, industries }: { readonly products: Float64Array; readonly industries: Float64Array },
): Matrix {
  const each = (totals: Float64Array) => totals.map((v) => 1 / v);
  switch (assumption) {
    case 'product-technology':
      return scaledColumns(inverse(supply), products);
    case 'industry-technology':
      return scaledRows(transposed(supply), each(industries));
    case 'fixed-industry-sales':
      return scaledRows(inverse(supply), industries);
    case 'fixed-product-sales':
      return scaledColumns(transposed(supply), each(products));
    default:
      throw new MethodError('bad-parameter', { what: 'assumption', value: String(assumption) });
  }
}

/**
 * A square input–output table from tables of who makes and who uses which products.
 *
 *   S supply, U use (products × industries), Y final use, W value added, q supply of products, g output of industries
 *   product-technology    (Eurostat A): T = S⁻¹ q̂;   flows U T, value added W T, final use Y: products × products
 *   industry-technology   (Eurostat B): T = ĝ⁻¹ Sᵀ;  flows U T, value added W T, final use Y: products × products
 *   fixed-industry-sales  (Eurostat C): T = ĝ S⁻¹;   flows T U, final use T Y, value added W: industries × industries
 *   fixed-product-sales   (Eurostat D): T = Sᵀ q̂⁻¹;  flows T U, final use T Y, value added W: industries × industries
 *
 * Reads: product-technology: a product is made the same way wherever it is made. industry-technology: an industry makes
 *   all its products the same way. Fixed sales: what is sold to whom goes by industry, or by product.
 * Warns: A and C can give flows below 0, which are listed and never removed: they say that the assumption or the data
 *   are wrong there. B and D never do, yet B says that by-products need the inputs of the main one.
 *
 * @method  supply-use-to-io@1
 * @source  eurostat-2008, miller-blair-2009
 * @param   tables  supply, use (P×I, finite, ≥ 0), finalUse (P×F), valueAdded (K×I), finite; one valuation, so that each product's use is its supply and each industry's inputs are its output
 * @param   options  assumption, one of the four; tolerance: greatest miss of a balance as part of all supply (0 for exact tables)
 * @returns units, flows and coefficients (square), finalUse, valueAdded, output, negative (flows below 0 with their places)
 * @throws  {MethodError} "bad-shape" (tables do not fit; not square for A and C), "not-finite", "negative-cell" (a bad amount), "not-additive" (a balance is missed), "singular" (a product or industry with no supply; for A and C a supply table with no inverse), "bad-parameter" (assumption or tolerance)
 * @cost    O(n³) time, O(n²) memory
 * @example
 * supplyUseToIo({ supply: matrix(2, 2, [8, 2, 0, 10]), use: matrix(2, 2, [4, 2, 2, 2]), finalUse: matrix(2, 1, [4, 6]), valueAdded: matrix(1, 2, [2, 8]) }, { assumption: "industry-technology", tolerance: 0 }).flows.cells // => [4.333333333333333, 1.6666666666666665, 2.333333333333333, 1.6666666666666665]
 */
export function supplyUseToIo(tables: SupplyUse, { assumption, tolerance }: SupplyUseOptions): SupplyUseToIo {
  const made = totals(tables, tolerance);
  const t = transformation(assumption, tables.supply, made);
  const isProducts = assumption === 'product-technology' || assumption === 'industry-technology';
  const flows = isProducts ? product(tables.use, t) : product(t, tables.use);
  const output = isProducts ? made.products : made.industries;
  const negative = Array.from(flows.cells, (value, p) => ({
    row: Math.floor(p / flows.cols),
    column: p % flows.cols,
    value,
  })).filter(({ value }) => value < 0);
  return {
    units: isProducts ? 'products' : 'industries',
    flows,
    coefficients: scaledColumns(
      flows,
      output.map((v) => 1 / v),
    ),
    finalUse: isProducts ? tables.finalUse : product(t, tables.finalUse),
    valueAdded: isProducts ? product(tables.valueAdded, t) : tables.valueAdded,
    output,
    negative,
  };
}
