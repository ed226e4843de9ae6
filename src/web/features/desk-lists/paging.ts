/** How a table is paged whose pages the server cuts. */
import type { TablePaginationConfig } from "antd";

export interface Paging {
  readonly page: number;
  readonly pageSize: number;
  /** Of all pages. */
  readonly total: number;
  readonly onPage: (page: number) => void;
}

export function pagingOf({ page, pageSize, total, onPage }: Paging): TablePaginationConfig {
  return { current: page, pageSize, total, onChange: onPage, ...PLAIN };
}

/** Of a table whose rows are all here. */
export function pagedHere(pageSize: number): TablePaginationConfig {
  return { pageSize, ...PLAIN };
}

/** No list is so long that anybody wants other pages than these, and one page needs no buttons. */
const PLAIN = { hideOnSinglePage: true, showSizeChanger: false } as const;
