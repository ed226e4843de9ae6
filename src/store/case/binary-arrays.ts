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

/**
 * Writes many arrays into one growing block of memory, and hands out each as a slice of it at the end. It stands in the
 * way of every command, hence the care: short words are written letter by letter, which is quicker than asking for it,
 * and an id that comes again is copied.
 */
export class BinaryArrays {
  #block = Buffer.allocUnsafe(FIRST_BLOCK);
  #view = viewOf(this.#block);
  #at = 0;
  readonly #ends: number[] = [];
  #lastId: string | undefined;
  #lastIdAt = 0;

  /**
   * @param of null makes a null element
   * @throws RangeError on a malformed uuid
   */
  add<Row, Type extends CellType>(type: Type, rows: readonly Row[], of: (row: Row) => CellValues[Type] | null): void {
    const { oid, put } = CELLS[type];
    this.#header(oid, rows.length);
    for (const row of rows) {
      const value = of(row);
      if (value === null) this.#null();
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
    this.#begin(4);
    this.#view.setInt32(this.#at, value);
    this.#at += 4;
  }

  int64(value: number): void {
    this.#begin(8);
    const high = Math.floor(value / TWO_32);
    this.#view.setInt32(this.#at, high);
    this.#view.setUint32(this.#at + 4, value - high * TWO_32);
    this.#at += 8;
  }

  byte(value: number): void {
    this.#begin(1);
    this.#block[this.#at++] = value;
  }

  bytes(value: Buffer): void {
    this.#begin(value.length);
    this.#at += value.copy(this.#block, this.#at);
  }

  utf8(value: string): void {
    const { length } = value;
    this.#room(4 + length * 3);
    const start = this.#at + 4;
    const written = length <= SHORT && this.#ascii(value, start) ? length : this.#block.write(value, start, "utf8");
    this.#view.setInt32(this.#at, written);
    this.#at = start + written;
  }

  uuid(value: string): void {
    this.#begin(16);
    if (value === this.#lastId) this.#block.copyWithin(this.#at, this.#lastIdAt, this.#lastIdAt + 16);
    else this.#hex(value);
    this.#lastId = value;
    this.#lastIdAt = this.#at;
    this.#at += 16;
  }

  /** False at the first letter that is not ASCII. */
  #ascii(value: string, start: number): boolean {
    const block = this.#block;
    for (let i = 0; i < value.length; i++) {
      const code = value.charCodeAt(i);
      if (code > 127) return false;
      block[start + i] = code;
    }
    return true;
  }

  #hex(value: string): void {
    let at = this.#at;
    const end = at + 16;
    for (let i = 0; i < value.length && at < end; i++) {
      if (value.charCodeAt(i) === DASH) continue;
      const high = HEX[value.charCodeAt(i)] ?? -1;
      const low = HEX[value.charCodeAt(++i)] ?? -1;
      if (high < 0 || low < 0) break;
      this.#block[at++] = high * 16 + low;
    }
    if (at !== end || value.length !== 36) throw new RangeError(`not a uuid: ${value}`);
  }

  #header(oid: number, length: number): void {
    this.#room(20);
    for (const value of length === 0 ? [0, 1, oid] : [1, 1, oid, length, 1]) {
      this.#view.setInt32(this.#at, value);
      this.#at += 4;
    }
  }

  #null(): void {
    this.#room(4);
    this.#view.setInt32(this.#at, -1);
    this.#at += 4;
  }

  /** Room for an element, and its length. */
  #begin(bytes: number): void {
    this.#room(4 + bytes);
    this.#view.setInt32(this.#at, bytes);
    this.#at += 4;
  }

  #room(bytes: number): void {
    if (this.#at + bytes <= this.#block.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#block.length * 2, this.#at + bytes));
    this.#block.copy(larger, 0, 0, this.#at);
    this.#block = larger;
    this.#view = viewOf(larger);
  }
}

const FIRST_BLOCK = 128 * 1024;
/** Letters up to which writing them one by one is quicker than a call that leaves JavaScript. */
const SHORT = 40;

function viewOf(block: Buffer): DataView {
  return new DataView(block.buffer, block.byteOffset, block.byteLength);
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
