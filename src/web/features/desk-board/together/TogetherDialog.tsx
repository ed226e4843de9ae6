/** The frame of what is done with many cases: its fields, then what came of each. */
import { Button, Form, type FormInstance, Modal, Space } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../../api/problem.ts";
import { StateBadge } from "../../../ui/Tag.tsx";
import styles from "./TogetherDialog.module.css";
import { doneCases, type Errand, type Result, useTogether } from "./use-together.ts";

export interface TogetherDialogFrameProps<Values> {
  readonly title: string;
  readonly doWord: string;
  readonly form: FormInstance<Values>;
  /** Empty when there is nothing to do with these values. */
  readonly errandsOf: (values: Values) => readonly Errand[];
  readonly onClose: (done: readonly string[]) => void;
  readonly children: ReactNode;
}

export function TogetherDialog<Values extends object>(props: TogetherDialogFrameProps<Values>) {
  const { title, doWord, form, errandsOf, onClose, children } = props;
  const { t } = useTranslation("deskBoard");
  const { run, running, finished, results } = useTogether();
  const failed = results.filter((result) => result.error !== undefined);
  const close = () => onClose(doneCases(results));
  const begin = (values: Values) => {
    const errands = errandsOf(values);
    if (errands.length > 0) run(errands);
  };
  return (
    <Modal
      open
      title={title}
      onCancel={close}
      maskClosable={!running}
      footer={
        <Space wrap>
          {failed.length > 0 && finished && (
            <Button onClick={() => run(failed.map(({ errand }) => errand))}>{t("together.again")}</Button>
          )}
          <Button onClick={close} disabled={running}>
            {finished ? t("together.close") : t("together.cancel")}
          </Button>
          {!finished && (
            <Button type="primary" loading={running} onClick={() => form.submit()}>
              {doWord}
            </Button>
          )}
        </Space>
      }
    >
      {results.length === 0 ? (
        <Form<Values> form={form} layout="vertical" onFinish={begin} disabled={running}>
          {children}
        </Form>
      ) : (
        <Results results={results} />
      )}
    </Modal>
  );
}

/** Those that failed first: they are what somebody has to look at. */
function Results({ results }: { readonly results: readonly Result[] }) {
  const { t } = useTranslation("deskBoard");
  const failed = results.filter((result) => result.error !== undefined);
  const done = results.filter((result) => result.error === undefined);
  return (
    <>
      <p role="status">{t("together.result", { done: done.length, failed: failed.length })}</p>
      <ul className={styles.results}>
        {[...failed, ...done].map(({ errand, error }) => (
          <li key={`${errand.caseId} ${errand.about}`}>
            <StateBadge tone={error === undefined ? "good" : "bad"}>
              {error === undefined ? t("together.done") : t("together.failed")}
            </StateBadge>
            <span>
              <b>{errand.number}</b> {errand.about}
              {error !== undefined && <span className={styles.why}>{sentenceOf(error)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function sentenceOf(error: unknown): string {
  if (error instanceof Problem) return error.detail ?? error.title;
  return error instanceof Error ? error.message : String(error);
}
