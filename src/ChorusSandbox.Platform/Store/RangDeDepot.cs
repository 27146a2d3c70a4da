namespace ChorusSandbox.Platform.Store;

/// <summary>The place of an invoice in the order of deposits: drafts before all, then the oldest, then the lowest number.</summary>
internal readonly record struct RangDeDepot(DateTimeOffset? DateDepot, long Id) : IComparable<RangDeDepot>
{
    public int CompareTo(RangDeDepot other) =>
        Nullable.Compare(DateDepot, other.DateDepot) is var dates && dates != 0 ? dates : Id.CompareTo(other.Id);

    public static bool operator <(RangDeDepot a, RangDeDepot b) => a.CompareTo(b) < 0;

    public static bool operator >(RangDeDepot a, RangDeDepot b) => a.CompareTo(b) > 0;

    public static bool operator <=(RangDeDepot a, RangDeDepot b) => a.CompareTo(b) <= 0;

    public static bool operator >=(RangDeDepot a, RangDeDepot b) => a.CompareTo(b) >= 0;

    /// <summary>The rank of an invoice.</summary>
    public static RangDeDepot De(ResumeFacture facture) => new(facture.DateDepot, facture.Id);
}
