import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Space, Table } from "antd";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { momentText } from "../desk-lists/days.ts";
import { useMay } from "../session/session.ts";
import { type PaperView, paperHref, printPaper, usePapers } from "./papers.ts";

export interface PapersPanelProps {
  readonly caseId: string;
  /** Shows the paper beside the case. */
  readonly onShow: (paper: ShownPaper) => void;
}

export interface ShownPaper {
  readonly title: string;
  readonly href: string;
}

/** The papers that the steps made, each to be read and printed. */
export function PapersPanel({ caseId, onShow }: PapersPanelProps) {
  const { t } = useTranslation("deskCase");
  const papers = usePapers(caseId);
  const print = usePrint(caseId);
  const mayPrint = useMay("case.intake", "result.issue", "result.hand-over", "case.review", "case.decide");
  if (papers.isError) return <ErrorPanel error={papers.error} onRetry={() => void papers.refetch()} />;
  return (
    <>
      {print.isError && <ErrorPanel error={print.error} />}
      <Table<PaperView>
        size="small"
        rowKey={(paper) => `${paper.seq} ${paper.kind}`}
        loading={papers.isPending}
        pagination={false}
        dataSource={[...(papers.data ?? [])]}
        locale={{ emptyText: t("papers.none") }}
        columns={[
          {
            title: t("papers.title"),
            key: "title",
            render: (_, paper) => (
              <>
                <Button
                  type="link"
                  size="small"
                  onClick={() => onShow({ title: `${paper.title} ${paper.number}`, href: paperHref(caseId, paper) })}
                >
                  {paper.title}
                </Button>
                {paper.goesTo === "file" && <Tag>{t("papers.fileOnly")}</Tag>}
              </>
            ),
          },
          { title: t("papers.number"), dataIndex: "number", key: "number" },
          { title: t("papers.issuedAt"), key: "at", render: (_, paper) => momentText(paper.issuedAt) },
          {
            title: t("papers.prints"),
            key: "prints",
            render: (_, paper) => (
              <Space size="small">
                {paper.prints}
                {mayPrint && (
                  <Button
                    size="small"
                    loading={print.isPending && print.variables === paper}
                    onClick={() => print.mutate(paper)}
                    aria-label={t("papers.printOne", { title: paper.title })}
                  >
                    {t("papers.print")}
                  </Button>
                )}
              </Space>
            ),
          },
        ]}
      />
    </>
  );
}

export function usePrint(caseId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (paper: PaperView) => printPaper(caseId, paper),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["cases", caseId, "papers"] }),
  });
}
