/** What stands around the sample item: enough law, posts and holders for it to compile without a finding. */
import type { CatalogueRegister, LegalBasis, Post } from "../../src/core/catalog/index.ts";
import { civilDate } from "../../src/core/shared/index.ts";
import { china } from "../support/calendar.ts";
import { absenceDocument } from "./absence.ts";
import { bureau, marketSection } from "./procedure.ts";

export const licensingAct: LegalBasis = { id: "xuke", title: "中华人民共和国行政许可法", level: "law" };

export const reviewerPost: Post = {
  id: "market.reviewer",
  office: marketSection.id,
  name: "审查岗",
  role: "reviewer",
  grants: ["case.review", "case.visit"],
};

export const deciderPost: Post = {
  id: "market.decider",
  office: marketSection.id,
  name: "决定岗",
  role: "decider",
  grants: ["case.decide"],
  authorisedItems: "all",
};

export const clerkPost: Post = {
  id: "market.clerk",
  office: marketSection.id,
  name: "受理岗",
  role: "clerk",
  grants: ["case.intake"],
};

export const sampleRegister: CatalogueRegister = {
  bases: [licensingAct],
  bodies: [bureau],
  offices: [marketSection],
  posts: [clerkPost, reviewerPost, deciderPost],
  holdings: [
    { posts: [clerkPost.id], qualified: false },
    { posts: [reviewerPost.id], qualified: true },
    { posts: [deciderPost.id], qualified: true },
  ],
  absences: [absenceDocument],
  today: civilDate("2026-11-21"),
  calendar: china,
};
