import { Table, type TableColumnsType } from "antd";
import type { ReactNode } from "react";
import styles from "./CaseTable.module.css";
import { type Paging, pagedHere, pagingOf } from "./paging.ts";
import { useRowKeys } from "./row-keys.ts";

export interface ListTableProps<Row> {
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly columns: TableColumnsType<Row>;
  readonly loading: boolean;
  readonly empty: ReactNode;
  /** Of a list that the server pages; else all rows are here. */
  readonly paging?: Paging;
  readonly label: string;
}

/** The one list of a page: dense, walked by keys, wider than a phone where it must be. */
export function ListTable<Row extends object>(props: ListTableProps<Row>) {
  const { rows, rowKey, columns, loading, empty, paging, label } = props;
  const list = useRowKeys();
  return (
    <section ref={list} className={styles.list} aria-label={label}>
      <Table<Row>
        size="small"
        rowKey={rowKey}
        columns={columns}
        dataSource={[...rows]}
        loading={loading}
        locale={{ emptyText: empty }}
        scroll={{ x: "max-content" }}
        pagination={paging === undefined ? pagedHere(50) : pagingOf(paging)}
      />
    </section>
  );
}
