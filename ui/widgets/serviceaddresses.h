// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/request.h"

#include <QHash>
#include <QUrl>
#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;

namespace nd {

/// One address for each part of the service: the region's own, unless a person types another.
class ServiceAddresses : public QWidget
{
    Q_OBJECT
public:
    explicit ServiceAddresses(QWidget *parent = nullptr);

    /// The region's own addresses; fields that hold those of the region before follow.
    void setDefaults(const QHash<Product, QUrl> &defaults);
    /// What a profile has instead; the rest shows the defaults.
    void setOverrides(const QHash<Product, QUrl> &overrides);
    /// Those that are not the region's own. An empty field is the region's own.
    QHash<Product, QUrl> overrides() const;

    QLineEdit *field(Product product) const;
    /// Beneath the field.
    QLabel *problemLabel(Product product) const;
    QList<QLabel *> problemLabels() const;

private:
    struct Row
    {
        Product product;
        QLineEdit *field;
        QLabel *problem;
    };
    const Row &row(Product product) const;
    void useFirstForAll();

    std::vector<Row> m_rows;
    QHash<Product, QUrl> m_defaults;
};

} // namespace nd
