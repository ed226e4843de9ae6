/** 登记限制: on whoever applied in a case, named by its number alone; the scope, the last day, the cause and the law. */
import { Form, Input, Modal, Radio } from "antd";
import { useTranslation } from "react-i18next";
import { BAR_SCOPES, type BarScope } from "../../../core/case/index.ts";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { useToday } from "../desk-lists/use-today.ts";
import { CASE_NUMBER, useCaseByNumber, useSetBar } from "./undertakings.ts";

interface BarEntered {
  readonly number: string;
  readonly scope: BarScope;
  readonly until?: string;
  readonly cause: string;
  readonly basis: string;
}

export function SetBar({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation("deskUndertakings");
  const [form] = Form.useForm<BarEntered>();
  const number = (Form.useWatch("number", form) ?? "").trim();
  const scope = Form.useWatch("scope", form) ?? "undertaking";
  const today = useToday();
  const found = useCaseByNumber(number);
  const set = useSetBar(onDone);
  const send = ({ until = "", cause, basis }: BarEntered) => {
    const row = found.data;
    if (row == null) return;
    set.mutate({ case: row.id, scope, until: until === "" ? null : until, cause, basis });
  };
  const words = (message: string) => [{ required: true, whitespace: true, message }];
  return (
    <Modal
      open
      title={t("bars.set")}
      okText={t("bars.set")}
      cancelText={t("bars.cancel")}
      confirmLoading={set.isPending || found.isFetching}
      onCancel={onDone}
      onOk={() => form.submit()}
    >
      {set.isError && <ErrorPanel error={set.error} />}
      {found.isError && <ErrorPanel error={found.error} onRetry={() => void found.refetch()} />}
      <Form form={form} layout="vertical" initialValues={{ scope: "undertaking" }} onFinish={send}>
        <Form.Item
          name="number"
          label={t("bars.number")}
          extra={found.data == null ? t("bars.numberHint") : `${found.data.applicantName} · ${found.data.itemName}`}
          {...(found.data === null ? { validateStatus: "error" as const, help: t("bars.numberUnknown") } : {})}
          rules={[
            { required: true, whitespace: true, message: t("bars.numberMissing") },
            { pattern: CASE_NUMBER, transform: trimmed, message: t("bars.numberWrong") },
          ]}
        >
          <Input maxLength={30} inputMode="numeric" autoComplete="off" />
        </Form.Item>
        <Form.Item name="scope" label={t("bars.scope")}>
          <Radio.Group options={BAR_SCOPES.map((value) => ({ value, label: t(`bars.of.${value}`) }))} />
        </Form.Item>
        <Form.Item
          name="until"
          label={scope === "application" ? t("bars.lastDay") : t("bars.lastDayOrRepair")}
          rules={[
            { required: scope === "application", message: t("bars.lastDayMissing") },
            {
              validator: (_: unknown, day: string | undefined) =>
                (day ?? "") === "" || (day ?? "") >= today
                  ? Promise.resolve()
                  : Promise.reject(new Error(t("bars.lastDayPast"))),
            },
          ]}
        >
          <Input type="date" {...(today === "" ? {} : { min: today })} />
        </Form.Item>
        <Form.Item name="cause" label={t("bars.cause")} rules={words(t("bars.causeMissing"))}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <Form.Item
          name="basis"
          label={t("bars.basis")}
          extra={t("bars.basisHint")}
          rules={words(t("bars.basisMissing"))}
        >
          <Input maxLength={500} autoComplete="off" />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function trimmed(text: unknown): string {
  return typeof text === "string" ? text.trim() : "";
}
