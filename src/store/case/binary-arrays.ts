/**
 * Arrays in PostgreSQL's binary form: a header of dimension, null flag, element type, length and lower bound, then each
 * element as its length and its bytes. Half the bytes of the text form, and nothing for the server to parse: on the way
 * of every command this is most of what talking to the database costs.
 */
import { type CivilDate, dayNumberOf, type Instant } from "../../core/shared/index.ts";

/** What a cell of the type is made from. */
export interface CellValues {
  readonly int: number;
  readonly bool: boolean;
  readonly text: string;
  readonly uuid: string;
  readonly timestamptz: Instant;
  readonly date: CivilDate;
  /** JSON text. */
  readonly json: string;
  readonly bytea: Buffer;
}

export type CellType = keyof CellValues;

/** Writes many arrays into one growing block of memory, and hands out each as a slice of it at the end. */
export class BinaryArrays {
  #block = Buffer.allocUnsafe(64 * 1024);
  #at = 0;
  readonly #ends: number[] = [];

  /**
   * @param of null makes a null element
   * @throws RangeError on a malformed uuid
   */
  add<Row, Type extends CellType>(type: Type, rows: readonly Row[], of: (row: Row) => CellValues[Type] | null): void {
    const { oid, put } = CELLS[type];
    this.#header(oid, rows.length);
    for (const row of rows) {
      const value = of(row);
      if (value === null) this.#int32(-1);
      else put(this, value);
    }
    this.#ends.push(this.#at);
  }

  /** The arrays in the order in which they were added. */
  finish(): Buffer[] {
    let start = 0;
    return this.#ends.map((end) => {
      const array = this.#block.subarray(start, end);
      start = end;
      return array;
    });
  }

  int32(value: number): void {
    this.#room(8);
    this.#int32(4);
    this.#int32(value);
  }

  int64(value: number): void {
    this.#room(12);
    this.#int32(8);
    const high = Math.floor(value / TWO_32);
    this.#int32(high);
    this.#at = this.#block.writeUInt32BE(value - high * TWO_32, this.#at);
  }

  byte(value: number): void {
    this.#room(5);
    this.#int32(1);
    this.#block[this.#at++] = value;
  }

  bytes(value: Buffer): void {
    this.#room(4 + value.length);
    this.#int32(value.length);
    this.#at += value.copy(this.#block, this.#at);
  }

  utf8(value: string): void {
    this.#room(4 + value.length * 3);
    const lengthAt = this.#at;
    this.#at += 4;
    this.#at += this.#block.write(value, this.#at, "utf8");
    this.#block.writeInt32BE(this.#at - lengthAt - 4, lengthAt);
  }

  uuid(value: string): void {
    this.#room(20);
    this.#int32(16);
    const end = this.#at + 16;
    for (let i = 0; i < value.length && this.#at < end; i++) {
      if (value.charCodeAt(i) === DASH) continue;
      const high = HEX[value.charCodeAt(i)] ?? -1;
      const low = HEX[value.charCodeAt(++i)] ?? -1;
      if (high < 0 || low < 0) break;
      this.#block[this.#at++] = high * 16 + low;
    }
    if (this.#at !== end || value.length !== 36) throw new RangeError(`not a uuid: ${value}`);
  }

  #header(oid: number, length: number): void {
    this.#room(20 + length * 4);
    this.#int32(length === 0 ? 0 : 1);
    this.#int32(1);
    this.#int32(oid);
    if (length === 0) return;
    this.#int32(length);
    this.#int32(1);
  }

  #int32(value: number): void {
    this.#room(4);
    this.#at = this.#block.writeInt32BE(value, this.#at);
  }

  #room(bytes: number): void {
    if (this.#at + bytes <= this.#block.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#block.length * 2, this.#at + bytes));
    this.#block.copy(larger, 0, 0, this.#at);
    this.#block = larger;
  }
}

interface Cell<Value> {
  /** Of the element type, fixed in PostgreSQL's catalog. */
  readonly oid: number;
  put(arrays: BinaryArrays, value: Value): void;
}

const TWO_32 = 2 ** 32;
const DASH = 45;
const HEX = hexDigits();
/** PostgreSQL counts from 2000-01-01. */
const DAYS_TO_2000 = 10_957;
const MS_TO_2000 = DAYS_TO_2000 * 86_400_000;

const CELLS: { readonly [Type in CellType]: Cell<CellValues[Type]> } = {
  int: { oid: 23, put: (arrays, value) => arrays.int32(value) },
  bool: { oid: 16, put: (arrays, value) => arrays.byte(value ? 1 : 0) },
  text: { oid: 25, put: (arrays, value) => arrays.utf8(value) },
  uuid: { oid: 2950, put: (arrays, value) => arrays.uuid(value) },
  timestamptz: { oid: 1184, put: (arrays, value) => arrays.int64((value - MS_TO_2000) * 1000) },
  date: { oid: 1082, put: (arrays, value) => arrays.int32(dayNumberOf(value) - DAYS_TO_2000) },
  json: { oid: 114, put: (arrays, value) => arrays.utf8(value) },
  bytea: { oid: 17, put: (arrays, value) => arrays.bytes(value) },
};

function hexDigits(): Int8Array {
  const digits = new Int8Array(128).fill(-1);
  for (let digit = 0; digit < 16; digit++) {
    const text = digit.toString(16);
    digits[text.charCodeAt(0)] = digit;
    digits[text.toUpperCase().charCodeAt(0)] = digit;
  }
  return digits;
}
