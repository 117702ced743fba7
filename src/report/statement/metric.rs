//! The quantities that prose and tables share (domain.md F.7).

/// What a statement counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Metric {
    /// Requests received in the year.
    RequestsReceived,
    /// Requests carried in from the year before.
    CarriedIn,
    /// Requests finished in the year.
    RequestsFinished,
    /// Requests replied to in the year.
    RequestsReplied,
    /// Requests dealt with: finished, or all that there were.
    RequestsHandled,
    /// Requests carried out into the next year.
    CarriedOut,
    /// Fees charged for requests.
    RequestFees,
    /// Requests received in person (E2 channels follow).
    ReceivedInPerson,
    /// Requests received by fax.
    ReceivedByFax,
    /// Requests received online.
    ReceivedOnline,
    /// Requests received by letter.
    ReceivedByLetter,
    /// Requests of natural persons.
    FromNaturalPersons,
    /// Requests of legal persons and other organisations.
    FromOrganisations,
    /// Requests finished within the plain limit (E2).
    FinishedOnTime,
    /// Requests finished within an extended limit (E2).
    FinishedExtended,
    /// Replies: already public, or disclosed.
    Disclosed,
    /// Replies: disclosed in part.
    PartlyDisclosed,
    /// Replies: disclosed, wholly or in part.
    WhollyOrPartlyDisclosed,
    /// Replies: not disclosed.
    Refused,
    /// Replies: cannot be provided.
    Unable,
    /// Replies: cannot be provided, for a reason that is named.
    UnableForReason,
    /// Replies: the information does not exist.
    NonExistent,
    /// Replies: not processed.
    NotProcessed,
    /// Replies: dealt with in another way.
    OtherHandling,
    /// Replies: already public (E2).
    AlreadyPublic,
    /// Replies: not for this agency to disclose (E2).
    NotOurs,
    /// Replies: referred to another way (E2).
    OtherWay,
    /// Replies: asked to complete or correct the request.
    AskedToComplete,
    /// Administrative reviews of the agency's information decisions.
    Reviews,
    /// Reviews that corrected the agency.
    ReviewsCorrected,
    /// Reviews that corrected it in one named way, a part of the former.
    ReviewsCorrectedInPart,
    /// Administrative litigation about information decisions.
    Litigation,
    /// Litigation without a review before it.
    LitigationDirect,
    /// Litigation after a review.
    LitigationAfterReview,
    /// Lawsuits that corrected the agency.
    LitigationCorrected,
    /// Lawsuits that corrected it in one named way, a part of the former.
    LitigationCorrectedInPart,
    /// Normative documents issued.
    NormsIssued,
    /// Normative documents repealed or expired.
    NormsRepealed,
    /// Normative documents in force.
    NormsValid,
    /// Decisions on administrative permits.
    PermitDecisions,
    /// Decisions on administrative penalties.
    PenaltyDecisions,
    /// Decisions on administrative coercion.
    CoercionDecisions,
    /// Administrative fees collected, in yuan.
    AdministrativeFees,
    /// Information actively disclosed (E2).
    ActivelyDisclosed,
    /// The same in the gazette (E2 channels follow).
    DisclosedInGazette,
    /// The same on the government's website.
    DisclosedOnWebsite,
    /// The same on a microblog.
    DisclosedOnMicroblog,
    /// The same on WeChat.
    DisclosedOnWechat,
    /// Information disclosed in key fields (a local block of E2).
    KeyFields,
}

/// What a metric is of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A quantity of its own, which others may divide.
    Total,
    /// One of the parts that divide a total.
    Part,
    /// What one year hands on to the next.
    Carried,
}

/// What parts are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// The words of the part say it all.
    Any,
    /// Requests, received or answered.
    Requests,
    /// How the requests received divide.
    Received,
    /// Reviews.
    Reviews,
    /// Litigation.
    Litigation,
    /// Normative documents.
    Norms,
    /// How information actively disclosed divides.
    Active,
    /// A sentence on key fields.
    KeyFields,
}

impl Metric {
    /// Whether it is a total, a part or carried over.
    pub fn role(self) -> Role {
        match self {
            Self::CarriedIn | Self::CarriedOut => Role::Carried,
            Self::LitigationDirect | Self::LitigationAfterReview => Role::Part,
            _ if self.topic() != Topic::Any => Role::Total,
            Self::RequestFees | Self::PermitDecisions | Self::PenaltyDecisions | Self::CoercionDecisions => Role::Total,
            Self::AdministrativeFees | Self::KeyFields => Role::Total,
            _ => Role::Part,
        }
    }

    /// What the parts behind such a total are about.
    pub fn topic(self) -> Topic {
        match self {
            Self::RequestsReceived | Self::RequestsFinished | Self::RequestsReplied | Self::RequestsHandled => {
                Topic::Requests
            }
            Self::Reviews => Topic::Reviews,
            Self::Litigation | Self::LitigationDirect | Self::LitigationAfterReview => Topic::Litigation,
            Self::NormsIssued | Self::NormsRepealed | Self::NormsValid => Topic::Norms,
            Self::ActivelyDisclosed => Topic::Active,
            _ => Topic::Any,
        }
    }
}
