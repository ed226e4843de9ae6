/**
 * The parameters of a prepared statement as they go over the wire: PostgreSQL's message Bind, in binary form, with what
 * runs the statement after it. An array is a header of dimension, null flag, element type, length and lower bound, then
 * each element as its length and its bytes. Half the bytes of the text form, nothing for the server to parse, and written
 * once where an ordinary client copies it over and over while its buffer grows: on the way of every command this is most
 * of what talking to the database costs.
 */
import { type CivilDate, dayNumberOf, type Instant } from "../../core/shared/index.ts";

/** What a cell of the type is made from. */
export interface CellValues {
  readonly int: number;
  readonly bool: boolean;
  readonly text: string;
  /** As text, or its sixteen bytes. */
  readonly uuid: string | Buffer;
  readonly timestamptz: Instant;
  readonly date: CivilDate;
  readonly bytea: Buffer;
}

export type CellType = keyof CellValues;

/**
 * Writes scalars and arrays in the order of the statement's parameters into one block of memory. It stands in the way of
 * every command, hence the care: short words are written letter by letter, which is quicker than asking for it, an id
 * that comes again is copied, and blocks are used again.
 */
export class BindMessage {
  #block = spare.pop() ?? Buffer.allocUnsafe(FIRST_BLOCK);
  #view = viewOf(this.#block);
  #at = 0;
  readonly #countAt: number;
  #count = 0;
  #lastId: string | undefined;
  #lastIdAt = 0;

  /** @param statement its name, in ASCII */
  constructor(statement: string) {
    this.#block[0] = CODE_BIND;
    // The unnamed portal, the statement, and the one format for all parameters: binary.
    this.#at = 6 + this.#block.write(`${statement}\0`, 6, "latin1");
    this.#block[5] = 0;
    this.#int16(1);
    this.#int16(1);
    this.#countAt = this.#at;
    this.#at += 2;
  }

  text(value: string): void {
    this.#count++;
    this.utf8(value);
  }

  bigint(value: number): void {
    this.#count++;
    this.int64(value);
  }

  /**
   * @param of null makes a null element
   * @throws RangeError on a malformed uuid
   */
  array<Row, Type extends CellType>(type: Type, rows: readonly Row[], of: (row: Row) => CellValues[Type] | null): void {
    const { oid, put } = CELLS[type];
    this.#count++;
    this.#room(4);
    const lengthAt = this.#at;
    this.#at += 4;
    this.#header(oid, rows.length);
    for (const row of rows) {
      const value = of(row);
      if (value === null) this.#null();
      else put(this, value);
    }
    this.#view.setInt32(lengthAt, this.#at - lengthAt - 4);
  }

  /** Bind, Execute and Sync, to be written as they are. */
  finish(): Buffer {
    this.#view.setInt16(this.#countAt, this.#count);
    this.#room(2 + EXECUTE_AND_SYNC.length);
    this.#int16(0);
    this.#view.setInt32(1, this.#at - 1);
    this.#at += EXECUTE_AND_SYNC.copy(this.#block, this.#at);
    return this.#block.subarray(0, this.#at);
  }

  /** The statement has had its answer: what `finish` gave is not needed any more, and its memory serves again. */
  release(): void {
    if (spare.length < SPARE_BLOCKS && this.#block.length <= LARGEST_SPARE) spare.push(this.#block);
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

  #int16(value: number): void {
    this.#view.setInt16(this.#at, value);
    this.#at += 2;
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
/** Memory that was used before costs no page fault: as many statements as are made and written at the same time. */
const SPARE_BLOCKS = 8;
const LARGEST_SPARE = 1024 * 1024;
const spare: Buffer[] = [];
const CODE_BIND = "B".charCodeAt(0);
/** Run the unnamed portal to its end; then the transaction ends. */
const EXECUTE_AND_SYNC = Buffer.from("E\0\0\0\x09\0\0\0\0\0S\0\0\0\x04", "latin1");
/** Letters up to which writing them one by one is quicker than a call that leaves JavaScript. */
const SHORT = 40;

function viewOf(block: Buffer): DataView {
  return new DataView(block.buffer, block.byteOffset, block.byteLength);
}

interface Cell<Value> {
  /** Of the element type, fixed in PostgreSQL's catalog. */
  readonly oid: number;
  put(message: BindMessage, value: Value): void;
}

const TWO_32 = 2 ** 32;
const DASH = 45;
const HEX = hexDigits();
/** PostgreSQL counts from 2000-01-01. */
const DAYS_TO_2000 = 10_957;
const MS_TO_2000 = DAYS_TO_2000 * 86_400_000;

const CELLS: { readonly [Type in CellType]: Cell<CellValues[Type]> } = {
  int: { oid: 23, put: (message, value) => message.int32(value) },
  bool: { oid: 16, put: (message, value) => message.byte(value ? 1 : 0) },
  text: { oid: 25, put: (message, value) => message.utf8(value) },
  uuid: {
    oid: 2950,
    put: (message, value) => (typeof value === "string" ? message.uuid(value) : message.bytes(value)),
  },
  timestamptz: { oid: 1184, put: (message, value) => message.int64((value - MS_TO_2000) * 1000) },
  date: { oid: 1082, put: (message, value) => message.int32(dayNumberOf(value) - DAYS_TO_2000) },
  bytea: { oid: 17, put: (message, value) => message.bytes(value) },
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
