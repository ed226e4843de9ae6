/** The frame of every command: its fields, its button, what went wrong, and what others did meanwhile. */
import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Form, type FormInstance, Space } from "antd";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CommandType } from "../../../../core/case/index.ts";
import { ErrorPanel } from "../../../ui/ErrorPanel.tsx";
import { EventList } from "../HistoryPanel.tsx";
import { useTargetNames } from "../target-names.ts";
import { isConflict, newsSince, useCommand } from "../use-command.ts";
import styles from "./ActionForm.module.css";
import type { ActionProps } from "./action.ts";

export interface ActionFormProps<Values> extends ActionProps {
  readonly type: CommandType;
  /** What the command carries besides its type; waited for where something is uploaded with it. */
  readonly toCommand: (values: Values) => CommandFields | Promise<CommandFields>;
  readonly initial?: Partial<Values>;
  readonly form?: FormInstance<Values>;
  readonly danger?: boolean;
  readonly children?: ReactNode;
}

type CommandFields = Readonly<Record<string, unknown>>;

export function ActionForm<Values extends object>(props: ActionFormProps<Values>) {
  const { view, guide, type, toCommand, initial, form, danger = false, onDone, onCancel, children } = props;
  const { t } = useTranslation("deskActions");
  const [seen, setSeen] = useState(view.version);
  const news = newsSince(view, seen);
  const command = useCommand({ id: view.id, seenVersion: news.length === 0 ? view.version : seen, onDone });
  const prepare = useMutation({ mutationFn: async (values: Values) => toCommand(values) });
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => focusFirst(frame.current), []);
  const told = command.isPending ? [] : news;
  const conflict = isConflict(command.error);
  const targetName = useTargetNames(view, guide);
  const pressOnCtrlEnter = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    frame.current?.querySelector("form")?.requestSubmit();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Enter is a shortcut for the button inside
    <div ref={frame} className={styles.frame} onKeyDown={pressOnCtrlEnter}>
      <Form<Values>
        {...(form === undefined ? {} : { form })}
        layout="vertical"
        initialValues={initial ?? {}}
        scrollToFirstError={{ focus: true }}
        onFinish={(values) =>
          prepare.mutate(values, {
            onSuccess: (fields) => command.mutate({ ...fields, type }),
          })
        }
      >
        {children}
        {told.length > 0 && (
          <Alert
            type="warning"
            showIcon
            className={styles.news}
            title={t("changed.title")}
            description={<EventList label={t("changed.title")} entries={told} targetName={targetName} />}
            action={
              <Button
                size="small"
                onClick={() => {
                  setSeen(view.version);
                  command.reset();
                }}
              >
                {t("changed.seen")}
              </Button>
            }
          />
        )}
        {prepare.isError && <ErrorPanel error={prepare.error} />}
        {command.isError && !(conflict && told.length > 0) && <ErrorPanel error={command.error} />}
        <Space wrap>
          <Button
            type="primary"
            htmlType="submit"
            danger={danger}
            loading={prepare.isPending || command.isPending}
            disabled={told.length > 0}
          >
            {t(`do.${type}`)}
          </Button>
          {onCancel !== undefined && <Button onClick={onCancel}>{t("cancel")}</Button>}
          <span className={styles.keys}>{t("keys")}</span>
        </Space>
      </Form>
    </div>
  );
}

/** The first control that can be seen: a step chosen already is hidden. */
function focusFirst(frame: HTMLElement | null): void {
  const controls = [...(frame?.querySelectorAll<HTMLElement>("input, textarea, button") ?? [])];
  controls.find((control) => control.offsetParent !== null)?.focus({ preventScroll: true });
}
